/**
 * Interactions of a room, prepared, held and answered: announcements, polls, quizzes, ratings, questions, word clouds. And the
 * talk of its meetings.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"notification", "room", "stream", "web", "web::limit", "shared"})
package org.anteroom.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

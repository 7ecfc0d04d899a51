/** Interactions prepared in a room: announcements, polls, quizzes, ratings, questions, word clouds. */
@NullMarked
@ApplicationModule(allowedDependencies = {"room", "web", "shared"})
package org.anteroom.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

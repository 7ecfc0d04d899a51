/** What people ask the moderators of a meeting: taken, answered or dismissed, be it after the meeting. */
@NullMarked
@NamedInterface("question")
package org.anteroom.collaboration.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

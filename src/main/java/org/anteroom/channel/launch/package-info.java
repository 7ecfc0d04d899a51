/** What a launch tells of a person, a course and an activity, and where it leads. */
@NullMarked
package org.anteroom.channel.launch;

import org.jspecify.annotations.NullMarked;

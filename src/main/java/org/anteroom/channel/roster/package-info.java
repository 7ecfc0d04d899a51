/** A course's people and groups as the LMS lists them, read in the background. */
@NullMarked
@NamedInterface("roster")
package org.anteroom.channel.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

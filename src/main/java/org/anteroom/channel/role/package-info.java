/** The roles of platforms, and which role of a channel each one gives. */
@NullMarked
@NamedInterface("role")
package org.anteroom.channel.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Requests to addresses that others named: bounded in time and size, and into no private network. */
@NullMarked
@NamedInterface("outgoing")
package org.anteroom.platform.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

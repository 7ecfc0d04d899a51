/** One-time tickets: how a visit gets into a browser tab that does not share the cookies of where it began. */
@NullMarked
@NamedInterface("ticket")
package org.anteroom.web.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

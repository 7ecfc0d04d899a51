/** Server-sent events: connections that stay open, on which no thread waits. */
@NullMarked
@NamedInterface("stream")
package org.anteroom.web.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

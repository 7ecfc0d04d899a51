/** Interactions in a meeting: opened, closed, shown to all, and closed by time. */
@NullMarked
package org.anteroom.collaboration.launch;

import org.jspecify.annotations.NullMarked;

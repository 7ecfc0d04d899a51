/** The engine that needs nothing installed: browsers connect with each other, for small groups. */
@NullMarked
package org.anteroom.live.peer;

import org.jspecify.annotations.NullMarked;

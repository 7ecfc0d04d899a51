/** How a room works, and whether its course sees it. */
@NullMarked
package org.anteroom.room.settings;

import org.jspecify.annotations.NullMarked;

/** Lists of rooms: a person's own, and a channel's. */
@NullMarked
package org.anteroom.room.list;

import org.jspecify.annotations.NullMarked;

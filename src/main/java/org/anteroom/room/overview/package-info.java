/** The first page of a room: what it holds, where it came from, what was made of it. */
@NullMarked
package org.anteroom.room.overview;

import org.jspecify.annotations.NullMarked;

/** What a room shows: its files and links. */
@NullMarked
package org.anteroom.room.asset;

import org.jspecify.annotations.NullMarked;

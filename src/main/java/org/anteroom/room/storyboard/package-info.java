/** What a room presents, in its order. */
@NullMarked
package org.anteroom.room.storyboard;

import org.jspecify.annotations.NullMarked;

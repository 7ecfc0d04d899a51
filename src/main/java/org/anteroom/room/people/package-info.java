/** Who owns and edits a room. */
@NullMarked
package org.anteroom.room.people;

import org.jspecify.annotations.NullMarked;

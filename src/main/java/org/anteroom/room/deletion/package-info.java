/** Deleting rooms, bringing them back, and their end after thirty days. */
@NullMarked
package org.anteroom.room.deletion;

import org.jspecify.annotations.NullMarked;

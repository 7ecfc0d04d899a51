/** Where a teacher selects rooms for activities of the course. */
@NullMarked
package org.anteroom.room.picker;

import org.jspecify.annotations.NullMarked;

/** The rooms that activities of a course lead to. */
@NullMarked
package org.anteroom.room.activity;

import org.jspecify.annotations.NullMarked;

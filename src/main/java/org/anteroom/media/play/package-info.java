/** Looking at one item of a channel, and listening to it. */
@NullMarked
package org.anteroom.media.play;

import org.jspecify.annotations.NullMarked;

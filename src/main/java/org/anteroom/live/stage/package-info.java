/** Who is in a meeting, who is on its stage, and who waits to be let in. */
@NullMarked
package org.anteroom.live.stage;

import org.jspecify.annotations.NullMarked;

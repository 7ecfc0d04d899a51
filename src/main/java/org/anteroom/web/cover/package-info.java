/** Pictures for what has only a title. */
@NullMarked
@NamedInterface("cover")
package org.anteroom.web.cover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

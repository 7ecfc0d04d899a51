/** How often one address or one person may do a thing. */
@NullMarked
@NamedInterface("limit")
package org.anteroom.web.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

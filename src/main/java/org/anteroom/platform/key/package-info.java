/** The tool's own keys: made, renewed, published, kept encrypted; and the seals by which it knows its own words again. */
@NullMarked
@NamedInterface("key")
package org.anteroom.platform.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

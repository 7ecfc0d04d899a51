/** The public keys of platforms: read, remembered, and read again in time. */
@NullMarked
@NamedInterface("keyset")
package org.anteroom.platform.keyset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

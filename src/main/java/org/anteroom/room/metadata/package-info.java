/** Name, description and tags, as people write them. */
@NullMarked
@NamedInterface("metadata")
package org.anteroom.room.metadata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

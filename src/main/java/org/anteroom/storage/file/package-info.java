/** Files that people send, and how they are shown without doing harm on this site. */
@NullMarked
@NamedInterface("file")
package org.anteroom.storage.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

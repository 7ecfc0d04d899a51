/** Bytes under their SHA-256, in a file system. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "shared"})
package org.anteroom.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

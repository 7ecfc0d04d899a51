/** Bytes under their SHA-256, in a file system; files that people send, and how they are shown. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "web::limit", "shared"})
package org.anteroom.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

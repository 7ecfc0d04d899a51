/** Media of channels: what people uploaded, and recordings of sessions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"channel", "notification", "storage", "storage::file", "web", "web::cover", "shared"})
package org.anteroom.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

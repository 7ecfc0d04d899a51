/** News for one person: a list, and a banner that appears at once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"channel", "web", "web::stream", "shared"})
package org.anteroom.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

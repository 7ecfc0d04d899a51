/** The LMSs that may launch, their deployments, and the tool's own keys. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "shared"})
package org.anteroom.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What happens in a room, told at once to the browsers that are there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "web::limit", "web::stream", "shared"})
package org.anteroom.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

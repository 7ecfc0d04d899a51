/** Values that every feature uses: typed ids, sanitised HTML, errors, the clock, the message files. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anteroom.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What every feature uses: typed ids, sanitised HTML, errors, the clock, the message files, the purge of old rows. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anteroom.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

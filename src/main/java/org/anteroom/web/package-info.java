/** What every page shares: sign-in of a browser tab, security headers, errors, languages, rate limits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.anteroom.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

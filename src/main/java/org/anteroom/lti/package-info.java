/** Login and launch by LTI 1.3, each check a named step, each attempt a trace. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::key",
            "platform::keyset",
            "platform::outgoing",
            "web",
            "web::limit",
            "shared"
        })
package org.anteroom.lti;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The console of operators, and the pages of an LMS admin's own registration. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cloning",
            "channel",
            "channel::role",
            "lti::trace",
            "lti::registration",
            "lti::services",
            "platform",
            "platform::key",
            "platform::keyset",
            "platform::outgoing",
            "web",
            "web::limit",
            "shared"
        })
package org.anteroom.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

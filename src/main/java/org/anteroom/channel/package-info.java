/** Courses as channels: people, memberships and the activities that lead there. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "lti",
            "lti :: services",
            "lti::deeplinking",
            "lti::trace",
            "platform",
            "platform::key",
            "web",
            "web::limit",
            "web::cover",
            "shared"
        })
package org.anteroom.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

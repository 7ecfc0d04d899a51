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
            "web::cover",
            "web::limit",
            "shared"
        })
package org.anteroom.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Rooms: metadata, rights, assets and storyboard. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "notification",
            "channel",
            "channel :: roster",
            "channel :: visibility",
            "channel::content",
            "lti::deeplinking",
            "storage",
            "stream",
            "web",
            "web::limit",
            "shared"
        })
package org.anteroom.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

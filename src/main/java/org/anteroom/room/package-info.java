/** Rooms: metadata, rights, assets and storyboard. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "channel",
            "channel :: roster",
            "channel :: visibility",
            "channel::content",
            "lti::deeplinking",
            "media",
            "notification",
            "storage",
            "storage::file",
            "stream",
            "web",
            "web::cover",
            "web::limit",
            "shared"
        })
package org.anteroom.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Rooms: metadata, rights, assets and storyboard. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "notification",
            "channel",
            "channel :: roster",
            "channel::content",
            "lti::deeplinking",
            "media",
            "storage",
            "storage::file",
            "web",
            "web::cover",
            "web::limit",
            "shared"
        })
package org.anteroom.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

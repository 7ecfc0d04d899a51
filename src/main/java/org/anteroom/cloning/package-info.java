/** The copy of a room as a durable job, its progress and its notice. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "collaboration",
            "room",
            "room::metadata",
            "notification",
            "channel",
            "channel::content",
            "platform",
            "web",
            "web::limit",
            "shared"
        })
package org.anteroom.cloning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

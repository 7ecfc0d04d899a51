/** Meetings in rooms: entering, opening and ending them, and what an open page of a room shows. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"channel", "platform", "room", "stream", "web", "web::limit", "web::ticket", "shared"})
package org.anteroom.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.anteroom.live.stage;

import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/** The door of a meeting: locked or not, and who waits before it. */
@Controller
@RequestMapping("/rooms/{id}")
class DoorController {

    private final RoomAccess access;
    private final Door door;
    private final PeoplePage page;

    DoorController(RoomAccess access, Door door, PeoplePage page) {
        this.access = access;
        this.door = door;
        this.page = page;
    }

    @PostMapping("/lock")
    String lock(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, WebRequest web, Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        door.lock(id);
        return page.again(room, web, model);
    }

    @DeleteMapping("/lock")
    String unlock(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, WebRequest web, Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        door.unlock(id);
        return page.again(room, web, model);
    }

    @PostMapping("/admissions")
    String admitAll(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, WebRequest web, Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        door.admitAll(id);
        return page.again(room, web, model);
    }

    @PostMapping("/people-here/{user}/admission")
    String admit(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable UserId user,
            WebRequest web,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        door.admit(id, user);
        return page.again(room, web, model);
    }

    @DeleteMapping("/people-here/{user}/admission")
    String decline(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable UserId user,
            WebRequest web,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        door.decline(id, user);
        return page.again(room, web, model);
    }
}

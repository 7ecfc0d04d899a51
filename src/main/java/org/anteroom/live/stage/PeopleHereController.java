package org.anteroom.live.stage;

import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Who is in the meeting. */
@Controller
class PeopleHereController {

    private final RoomAccess access;
    private final PeoplePage page;

    PeopleHereController(RoomAccess access, PeoplePage page) {
        this.access = access;
        this.page = page;
    }

    @GetMapping("/rooms/{id}/people-here")
    String show(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, WebRequest web, Model model) {
        return page.show(access.require(visit, id, RoomPermission.SEE), web, model);
    }
}

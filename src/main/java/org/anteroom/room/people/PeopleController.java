package org.anteroom.room.people;

import java.util.List;
import org.anteroom.channel.roster.Rosters;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The room's people, and the search for more. */
@Controller
class PeopleController {

    private final RoomAccess access;
    private final RoomPeople people;
    private final Candidates candidates;
    private final Rosters rosters;

    PeopleController(RoomAccess access, RoomPeople people, Candidates candidates, Rosters rosters) {
        this.access = access;
        this.people = people;
        this.candidates = candidates;
        this.rosters = rosters;
    }

    @GetMapping("/rooms/{id}/people")
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        List<CoEditor> coEditors = people.coEditors(id);
        model.addAttribute("access", room);
        model.addAttribute("room", room.room());
        model.addAttribute("coEditors", coEditors);
        model.addAttribute("q", q);
        if (room.may(RoomPermission.NAME_CO_EDITORS)) {
            model.addAttribute("roster", rosters.state(room.room().channel()).orElse(null));
        }
        if (!q.isBlank() && room.may(RoomPermission.NAME_CO_EDITORS)) {
            model.addAttribute("found", candidates.find(room.room(), coEditors, q.strip()));
        }
        return "room/people";
    }
}

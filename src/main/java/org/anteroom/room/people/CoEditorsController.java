package org.anteroom.room.people;

import org.anteroom.channel.Member;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomLog;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/rooms/{id}/co-editors")
class CoEditorsController {

    private final RoomAccess access;
    private final RoomPeople people;
    private final Candidates candidates;
    private final RoomLog log;

    CoEditorsController(RoomAccess access, RoomPeople people, Candidates candidates, RoomLog log) {
        this.log = log;
        this.access = access;
        this.people = people;
        this.candidates = candidates;
    }

    @PostMapping
    String add(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @RequestParam UserId user) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.NAME_CO_EDITORS);
        Member member = candidates.requireCoEditor(room.room(), user);
        people.addCoEditor(id, member.user());
        log.add(room.room(), visit.user(), "rooms.co-editors");
        return "redirect:/rooms/" + id + "/people";
    }

    @DeleteMapping("/{user}")
    String remove(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable UserId user) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.NAME_CO_EDITORS);
        people.removeCoEditor(id, user);
        log.add(room.room(), visit.user(), "rooms.co-editors");
        return "redirect:/rooms/" + id + "/people";
    }
}

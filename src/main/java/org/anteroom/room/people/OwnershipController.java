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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Giving a room to somebody else, who is asked for on a page of its own. */
@Controller
@RequestMapping("/rooms/{id}/ownership")
class OwnershipController {

    private final RoomAccess access;
    private final RoomPeople people;
    private final Candidates candidates;
    private final RoomLog log;

    OwnershipController(RoomAccess access, RoomPeople people, Candidates candidates, RoomLog log) {
        this.log = log;
        this.access = access;
        this.people = people;
        this.candidates = candidates;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @RequestParam UserId user, Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.TRANSFER_OWNERSHIP);
        model.addAttribute("access", room);
        model.addAttribute("room", room.room());
        model.addAttribute("successor", candidates.requireOwner(room.room(), user));
        return "room/ownership";
    }

    @PostMapping
    String transfer(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam UserId user,
            @RequestParam UserId from) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.TRANSFER_OWNERSHIP);
        Member successor = candidates.requireOwner(room.room(), user);
        people.transfer(id, from, successor.user());
        log.add(room.room(), visit.user(), "rooms.given");
        return "redirect:/rooms/" + id + "/people";
    }
}

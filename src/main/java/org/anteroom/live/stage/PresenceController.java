package org.anteroom.live.stage;

import java.util.Map;
import org.anteroom.live.stage.EnterMeeting.Entered;
import org.anteroom.live.stage.SeenPresences.Sign;
import org.anteroom.live.stage.SeenPresences.State;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A browser tab comes into a meeting, gives its signs, and goes. */
@RestController
@RequestMapping("/rooms/{id}/presence")
class PresenceController {

    private static final String TAB = "[A-Za-z0-9-]{8,40}";

    private final RoomAccess access;
    private final RateLimits limits;
    private final EnterMeeting entrance;
    private final LeaveMeeting exit;
    private final SeenPresences seen;

    PresenceController(
            RoomAccess access, RateLimits limits, EnterMeeting entrance, LeaveMeeting exit, SeenPresences seen) {
        this.access = access;
        this.limits = limits;
        this.entrance = entrance;
        this.exit = exit;
        this.seen = seen;
    }

    @PostMapping
    Entered enter(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam String tab,
            @RequestParam(defaultValue = "VIEWER") Place place) {
        var room = access.require(visit, id, RoomPermission.SEE);
        limits.take(RateLimits.Kind.PRESENCE, visit.user());
        if (!tab.matches(TAB)) {
            throw DomainError.invalid("bad-request", "tab");
        }
        return entrance.enter(visit, room, tab, place);
    }

    @PostMapping("/signs")
    Map<String, State> sign(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @RequestParam String tab) {
        access.require(visit, id, RoomPermission.SEE);
        limits.take(RateLimits.Kind.PRESENCE, visit.user());
        return Map.of("state", seen.sign(new Sign(id, visit.user(), tab)));
    }

    /** Sent by browsers whose page goes away: such a request is always a POST, and nobody reads the answer. */
    @PostMapping("/departures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @RequestParam String tab) {
        access.require(visit, id, RoomPermission.SEE);
        exit.leave(id, visit.user(), tab);
    }
}

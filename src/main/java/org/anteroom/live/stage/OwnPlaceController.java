package org.anteroom.live.stage;

import java.util.Set;
import org.anteroom.live.Source;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people in a meeting do for themselves: come to the stage and leave it, raise a hand, say what they send. */
@RestController
@RequestMapping("/rooms/{id}/presence")
@ResponseStatus(HttpStatus.NO_CONTENT)
class OwnPlaceController {

    private final RoomAccess access;
    private final RateLimits limits;
    private final OwnPlace place;

    OwnPlaceController(RoomAccess access, RateLimits limits, OwnPlace place) {
        this.access = access;
        this.limits = limits;
        this.place = place;
    }

    @PostMapping("/stage")
    void goOnStage(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id) {
        require(visit, id);
        place.goOnStage(id, visit.user());
    }

    @DeleteMapping("/stage")
    void leaveStage(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id) {
        require(visit, id);
        place.leaveStage(id, visit.user());
    }

    @PostMapping("/hand")
    void raiseHand(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id) {
        require(visit, id);
        place.raiseHand(id, visit.user(), true);
    }

    @DeleteMapping("/hand")
    void lowerHand(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id) {
        require(visit, id);
        place.raiseHand(id, visit.user(), false);
    }

    @PostMapping("/sending")
    void send(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam(defaultValue = "") Set<Source> sources) {
        require(visit, id);
        place.send(id, visit.user(), sources);
    }

    private void require(Visit visit, RoomId id) {
        access.require(visit, id, RoomPermission.TAKE_PART);
        limits.take(RateLimits.Kind.PRESENCE, visit.user());
    }
}

package org.anteroom.live.peer;

import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnProperty(name = "anteroom.live.engine", havingValue = "peer", matchIfMissing = true)
class SignalController {

    private final RoomAccess access;
    private final RateLimits limits;
    private final Signals signals;

    SignalController(RoomAccess access, RateLimits limits, Signals signals) {
        this.access = access;
        this.limits = limits;
        this.signals = signals;
    }

    @PostMapping("/rooms/{id}/signals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam UserId to,
            @RequestParam String tab,
            @RequestParam String toTab,
            @RequestParam String signal) {
        access.require(visit, id, RoomPermission.SEE);
        limits.take(RateLimits.Kind.SIGNAL, visit.user());
        signals.send(id, new Signals.Envelope(visit.user(), tab, to, toTab), signal);
    }
}

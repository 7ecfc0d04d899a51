package org.anteroom.notification;

import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
class NotificationStreamController {

    private final NotificationStreams streams;

    NotificationStreamController(NotificationStreams streams) {
        this.streams = streams;
    }

    /** No content tells the browser not to come again by itself. */
    @GetMapping("/notifications/stream")
    ResponseEntity<SseEmitter> listen(
            @AuthenticationPrincipal Visit visit,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen) {
        return streams.open(visit.user(), number(lastSeen))
                .map(emitter -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("X-Accel-Buffering", "no")
                        .body(emitter))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static long number(@Nullable String written) {
        return written != null && written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
    }
}

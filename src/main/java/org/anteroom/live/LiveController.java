package org.anteroom.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.stream.RoomEvents;
import org.anteroom.web.ContentSecurityPolicy;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The live room, a page in a tab of its own: frames of platforms forbid to share a screen. */
@Controller
@RequestMapping("/rooms/{id}/live")
class LiveController {

    private final RoomAccess access;
    private final RoomSessions sessions;
    private final RoomEvents events;

    LiveController(RoomAccess access, RoomSessions sessions, RoomEvents events) {
        this.access = access;
        this.sessions = sessions;
        this.events = events;
    }

    /** A moderator who comes opens the room. Nobody can lay this page under another and have it opened by a click there. */
    @GetMapping
    String enter(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        long position = events.position(id);
        AccessibleRoom room = access.require(visit, id, RoomPermission.SEE);
        ContentSecurityPolicy.unframed().writeHeaders(request, response);
        if (LiveState.of(room).place().equals("ended") && !isFetchedAhead(request)) {
            sessions.open(id, visit.user());
            room = access.require(visit, id, RoomPermission.SEE);
        }
        model.addAttribute("position", position);
        return page(room, model, "live/room");
    }

    /** What has become different in the open page. */
    @GetMapping("/state")
    String look(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, Model model) {
        return page(access.require(visit, id, RoomPermission.SEE), model, "live/room :: state");
    }

    private static String page(AccessibleRoom room, Model model, String view) {
        model.addAttribute("access", room);
        model.addAttribute("room", room.room());
        model.addAttribute("state", LiveState.of(room));
        return view;
    }

    /** A browser that guesses where the person goes next must not begin a meeting. */
    private static boolean isFetchedAhead(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose");
        return purpose != null && purpose.contains("prefetch");
    }
}

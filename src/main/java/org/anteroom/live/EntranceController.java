package org.anteroom.live;

import org.anteroom.platform.PlatformHosts;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Shortened;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.anteroom.web.ticket.Ticket;
import org.anteroom.web.ticket.Tickets;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The way from any frame into the live room's tab. The session of a frame does not reach into a tab of its own: browsers keep
 * cookies per site around the frame. So this is asked inside the frame, and its ticket goes along into the tab.
 */
@Controller
class EntranceController {

    private static final int MAX_TITLE = 255;

    private final RoomAccess access;
    private final Tickets tickets;
    private final PlatformHosts hosts;
    private final RateLimits limits;

    EntranceController(RoomAccess access, Tickets tickets, PlatformHosts hosts, RateLimits limits) {
        this.access = access;
        this.tickets = tickets;
        this.hosts = hosts;
        this.limits = limits;
    }

    @PostMapping("/rooms/{id}/entrance")
    String issue(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.SEE);
        limits.take(RateLimits.Kind.ENTRANCE, visit.user());
        String course = Shortened.to(MAX_TITLE, room.channel().title());
        Ticket ticket = new Ticket(visit, "/rooms/" + id + "/live", course, hosts.of(visit), true);
        model.addAttribute("ticket", tickets.issue(ticket, Tickets.AT_ONCE));
        model.addAttribute("room", room.room());
        return "live/entrance";
    }
}

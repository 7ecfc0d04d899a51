package org.anteroom.lti;

import jakarta.servlet.http.HttpServletRequest;
import org.anteroom.lti.Launch.Context;
import org.anteroom.lti.login.LoginState;
import org.anteroom.lti.trace.Trace;
import org.anteroom.platform.PlatformHosts;
import org.anteroom.shared.Shortened;
import org.anteroom.web.Visit;
import org.anteroom.web.ticket.Ticket;
import org.anteroom.web.ticket.TicketPage;
import org.anteroom.web.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the browser keeps no cookie there can be no session: addresses would have to carry it. The page names the person and
 * leads to a tab of its own.
 */
@Component
class OfferNewTab {

    private static final int MAX_TITLE = 255;

    private final Tickets tickets;
    private final PlatformHosts hosts;

    OfferNewTab(Tickets tickets, PlatformHosts hosts) {
        this.tickets = tickets;
        this.hosts = hosts;
    }

    ModelAndView page(CheckedLaunch checked, Visit visit, HttpServletRequest request, Trace trace) {
        boolean proved = checked.proof() == BrowserProof.STORAGE;
        trace.note(proved ? "no cookie, the storage of the platform knew it: new tab" : "no cookie: new tab");
        Context context = checked.launch().context();
        String title = context == null ? null : context.title();
        String course = title == null ? null : Shortened.to(MAX_TITLE, title);
        Ticket ticket = new Ticket(visit, visit.landing(), course, hosts.of(visit), proved);
        // As long as a login may take: people read the page first, and come back to it.
        return TicketPage.offer(ticket, tickets.issue(ticket, LoginState.LIFETIME), request);
    }
}

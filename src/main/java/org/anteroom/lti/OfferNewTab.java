package org.anteroom.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.anteroom.lti.Launch.Context;
import org.anteroom.lti.login.LoginState;
import org.anteroom.lti.trace.Trace;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.Shortened;
import org.anteroom.web.FrameAncestors;
import org.anteroom.web.Origins;
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
    private static final int MAX_PLATFORM = 255;

    private final Tickets tickets;
    private final Registrations registrations;
    private final FrameAncestors ancestors;

    OfferNewTab(Tickets tickets, Registrations registrations, FrameAncestors ancestors) {
        this.tickets = tickets;
        this.registrations = registrations;
        this.ancestors = ancestors;
    }

    ModelAndView page(CheckedLaunch checked, Visit visit, HttpServletRequest request, Trace trace) {
        boolean proved = checked.proof() == BrowserProof.STORAGE;
        trace.note(proved ? "no cookie, the storage of the platform knew it: new tab" : "no cookie: new tab");
        Context context = checked.launch().context();
        String title = context == null ? null : context.title();
        String course = title == null ? null : Shortened.to(MAX_TITLE, title);
        String platform = Shortened.to(MAX_PLATFORM, platform(visit));
        Ticket ticket = new Ticket(visit, visit.landing(), course, platform, proved);
        // As long as a login may take: people read the page first, and come back to it.
        return TicketPage.offer(ticket, tickets.issue(ticket, LoginState.LIFETIME), request);
    }

    /** By its host, which people see in the address bar. What a launch says of it counts if it is known to be the platform's. */
    private String platform(Visit visit) {
        return Optional.ofNullable(visit.returnUrl())
                .flatMap(OfferNewTab::parsed)
                .filter(it -> ancestors.of(visit.registration()).contains(Origins.of(it)))
                .or(() -> registrations.find(visit.registration()).map(it -> URI.create(it.authorizationEndpoint())))
                .map(URI::getHost)
                .orElse("");
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}

package org.anteroom.web.ticket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.DomainError.Kind;
import org.anteroom.web.AnteroomProperties;
import org.anteroom.web.ContentSecurityPolicy;
import org.anteroom.web.SeeOther;
import org.anteroom.web.Visit;
import org.anteroom.web.Visits;
import org.anteroom.web.WayBack;
import org.anteroom.web.limit.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A ticket becomes a visit of the tab that brings it. By a form only: an address with a ticket would stay in histories, and
 * could be sent to others.
 */
@Controller
class TicketController {

    static final String PATH = "/visits";

    private final Tickets tickets;
    private final WayBack wayBack;
    private final RateLimits limits;
    private final AnteroomProperties properties;

    TicketController(Tickets tickets, WayBack wayBack, RateLimits limits, AnteroomProperties properties) {
        this.tickets = tickets;
        this.wayBack = wayBack;
        this.limits = limits;
        this.properties = properties;
    }

    @PostMapping(PATH)
    ModelAndView create(
            @RequestParam(name = "ticket", defaultValue = "") String secret,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.take(RateLimits.Kind.LAUNCH, request);
        Ticket ticket = tickets.find(secret).orElseThrow(TicketController::spent);
        Visit visit = ticket.visit();
        if (Visits.resume(request, visit.key()).isPresent()) {
            // Pressed twice: the browser has what the ticket is good for.
            tickets.use(secret);
            return seeOther(ticket, response);
        }
        if (mustAsk(ticket, confirmed, request)) {
            return ask(ticket, secret, request, response);
        }
        if (!tickets.use(secret)) {
            throw spent();
        }
        Visits.begin(request, visit);
        wayBack.remember(response, visit.returnUrl());
        return seeOther(ticket, response);
    }

    /**
     * Whoever has a ticket of their own could make another's browser post it, and have that person work under a name that
     * is not theirs. Browsers say where a form comes from; only our own pages have named the person before.
     */
    private boolean mustAsk(Ticket ticket, boolean confirmed, HttpServletRequest request) {
        boolean ours = properties.isSenderOf(request);
        return !ours || !(confirmed || ticket.proved() || other(ticket, request).isEmpty());
    }

    private ModelAndView ask(Ticket ticket, String secret, HttpServletRequest request, HttpServletResponse response) {
        if (!tickets.isOpen(secret)) {
            throw spent();
        }
        // Nobody lays this question under another page.
        ContentSecurityPolicy.unframed().writeHeaders(request, response);
        String other = other(ticket, request).map(TicketPage::person).orElse(null);
        return TicketPage.of("ticket/confirm", ticket, secret).addObject("other", other);
    }

    private static Optional<Visit> other(Ticket ticket, HttpServletRequest request) {
        return Visits.ofOther(request, ticket.visit().user());
    }

    private static ModelAndView seeOther(Ticket ticket, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return SeeOther.at(ticket.target());
    }

    private static DomainError spent() {
        return new DomainError(Kind.CONFLICT, "ticket-spent", "used, too old, or none of ours");
    }
}

package org.anteroom.web.ticket;

import jakarta.servlet.http.HttpServletRequest;
import org.anteroom.web.Visit;
import org.springframework.web.servlet.ModelAndView;

/** The words by which a page names whom a ticket is for. */
public final class TicketPage {

    // Names have a direction of their own, and stand in sentences of any language.
    private static final String ISOLATED = "\u2068%s\u2069";

    private TicketPage() {}

    /** The page that offers the ticket, inside the frame where no visit can be. */
    public static ModelAndView offer(Ticket ticket, String secret, HttpServletRequest request) {
        request.setAttribute(Visit.LANGUAGE, ticket.visit().locale());
        return of("ticket/offer", ticket, secret).addObject("visit", null);
    }

    static ModelAndView of(String view, Ticket ticket, String secret) {
        return new ModelAndView(view)
                .addObject("ticket", secret)
                .addObject("person", person(ticket.visit()))
                .addObject("course", ticket.course() == null ? null : isolated(ticket.course()))
                .addObject("platform", isolated(ticket.platform()))
                .addObject("returnUrl", ticket.visit().returnUrl());
    }

    /** With the e-mail address, if it is known: two people may share a name. */
    static String person(Visit visit) {
        return isolated(
                visit.userEmail() == null ? visit.userName() : visit.userName() + " (" + visit.userEmail() + ")");
    }

    private static String isolated(String text) {
        return ISOLATED.formatted(text);
    }
}

package org.anteroom.web.ticket;

import jakarta.servlet.http.HttpServletRequest;
import org.anteroom.web.Isolated;
import org.anteroom.web.Visit;
import org.springframework.web.servlet.ModelAndView;

/** The words by which a page names whom a ticket is for. */
public final class TicketPage {

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
                .addObject("course", ticket.course() == null ? null : Isolated.of(ticket.course()))
                .addObject("platform", Isolated.of(ticket.platform()))
                .addObject("returnUrl", ticket.visit().returnUrl());
    }

    /** With the e-mail address, if it is known: two people may share a name. */
    static String person(Visit visit) {
        return Isolated.of(
                visit.userEmail() == null ? visit.userName() : visit.userName() + " (" + visit.userEmail() + ")");
    }
}

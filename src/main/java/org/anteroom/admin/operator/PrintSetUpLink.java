package org.anteroom.admin.operator;

import org.anteroom.web.AnteroomProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever reads the log of the first start becomes the first operator. */
@Component
class PrintSetUpLink {

    private static final Logger LOG = LoggerFactory.getLogger(PrintSetUpLink.class);

    private final Operators operators;
    private final Invitations invitations;
    private final AnteroomProperties properties;

    PrintSetUpLink(Operators operators, Invitations invitations, AnteroomProperties properties) {
        this.operators = operators;
        this.invitations = invitations;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (operators.none()) {
            LOG.info(
                    "Nobody can sign in at {} yet. Make the first account within a day, by this link, which works once: {}",
                    properties.url("/admin"),
                    properties.url(InvitationController.PATH + "?code=" + invitations.add(null)));
        }
    }
}

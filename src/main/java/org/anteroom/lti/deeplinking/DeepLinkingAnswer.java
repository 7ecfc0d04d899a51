package org.anteroom.lti.deeplinking;

import java.net.URI;
import org.anteroom.web.Origins;

/** A form with one field, which the person's browser posts to the platform. */
public record DeepLinkingAnswer(String returnUrl, String jwt) {

    public String origin() {
        return Origins.of(URI.create(returnUrl));
    }
}

package org.anteroom.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One launch as one browser tab holds it. A browser session keeps several, so that two tabs with two courses or two
 * persons do not disturb each other; the key in the page's URL chooses, and is no secret: the session cookie is the proof.
 *
 * @param channel the course it was launched from, if the platform named one
 * @param returnUrl back into the course, an address on the platform's site
 */
public record Visit(
        String key,
        UserId user,
        RegistrationId registration,
        @Nullable ChannelId channel,
        String userName,
        @Nullable String userEmail,
        @Nullable Locale locale,
        @Nullable String returnUrl,
        String csrfToken,
        Instant since)
        implements Serializable {

    /** The name of the parameter that carries the key. */
    public static final String PARAMETER = "visit";
}

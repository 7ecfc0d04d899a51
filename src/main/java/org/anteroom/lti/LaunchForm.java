package org.anteroom.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.anteroom.lti.login.Parameters;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The platform's answer as the browser posts it.
 *
 * @param error the platform's, instead of a token
 */
record LaunchForm(
        @Nullable String state,
        @Nullable String token,
        @Nullable String error,
        boolean isAmbiguous) {

    private static final int MAX_BYTES = 1024 * 1024;

    /** @throws Refusal if it is no form of the kind that OpenID Connect's form_post makes */
    static LaunchForm read(HttpServletRequest request) {
        if (!isForm(request.getContentType())) {
            throw new Refusal(Failure.FORM_TYPE);
        }
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw new Refusal(Failure.FORM_TOO_LARGE);
        }
        if (namesToken(request.getQueryString())) {
            throw new Refusal(Failure.TOKEN_IN_ADDRESS);
        }
        try {
            return of(Parameters.of(request));
        } catch (IllegalStateException unreadable) {
            throw new Refusal(Failure.FORM_UNREADABLE);
        }
    }

    private static LaunchForm of(Parameters form) {
        return new LaunchForm(
                form.unlessEmpty("state"),
                form.unlessEmpty("id_token"),
                form.unlessEmpty("error"),
                form.isTwice("state", "id_token", "error"));
    }

    private static boolean isForm(@Nullable String contentType) {
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            return type != null && MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type) && isUtf8(type);
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }

    private static boolean isUtf8(MediaType type) {
        Charset charset = type.getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8);
    }

    // Addresses end up in logs and histories; and servlets mix their parameters with those of the body.
    private static boolean namesToken(@Nullable String query) {
        return query != null && (query.contains("id_token") || query.contains("state"));
    }
}

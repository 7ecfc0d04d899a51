package org.anteroom.lti.registration;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a registration went no further. The code names the text {@code registration.failure.<code>}. */
enum RegistrationFailure {
    INVITATION_UNKNOWN(NOT_FOUND),
    INVITATION_EXPIRED(GONE),
    INVITATION_REVOKED(GONE),
    INVITATION_USED(GONE),
    FORM_EXPIRED(CONFLICT),
    UNDER_WAY(CONFLICT),
    ADDRESS_REFUSED(UNPROCESSABLE_CONTENT),
    CONFIGURATION_UNREADABLE(BAD_GATEWAY),
    CONFIGURATION_MALFORMED(BAD_GATEWAY),
    CONFIGURATION_INCOMPLETE(BAD_GATEWAY),
    CONFIGURATION_CHANGED(CONFLICT),
    ISSUER_ELSEWHERE(CONFLICT),
    NOT_CONFIRMED(BAD_REQUEST),
    PLATFORM_SILENT(BAD_GATEWAY),
    PLATFORM_REFUSED(BAD_GATEWAY),
    ANSWER_UNUSABLE(BAD_GATEWAY),
    ALREADY_REGISTERED(CONFLICT);

    private final HttpStatus status;

    RegistrationFailure(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

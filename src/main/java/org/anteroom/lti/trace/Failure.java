package org.anteroom.lti.trace;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FAILED_DEPENDENCY;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a login or launch was refused. The code names the texts {@code lti.failure.<code>} and {@code lti.advice.<code>}. */
public enum Failure {
    LOGIN_UNREADABLE(Step.LOGIN_FORM),
    LOGIN_PARAMETER_TWICE(Step.LOGIN_FORM),
    LOGIN_ISSUER_MISSING(Step.LOGIN_ISSUER),
    LOGIN_HINT_MISSING(Step.LOGIN_HINT),
    LOGIN_HINT_TOO_LONG(Step.LOGIN_HINT),
    LOGIN_TARGET_MISSING(Step.LOGIN_TARGET),
    LOGIN_STORAGE_TARGET_INVALID(Step.LOGIN_STORAGE_TARGET),
    PLATFORM_UNKNOWN(Step.LOGIN_PLATFORM, FORBIDDEN),
    CLIENT_UNKNOWN(Step.LOGIN_PLATFORM, FORBIDDEN),
    CLIENT_AMBIGUOUS(Step.LOGIN_PLATFORM),
    LOGIN_PLATFORM_DISABLED(Step.LOGIN_PLATFORM_ENABLED, FORBIDDEN),
    TOO_MANY_LOGINS(Step.LOGIN_PENDING, TOO_MANY_REQUESTS),

    LAUNCH_BY_GET(Step.FORM, METHOD_NOT_ALLOWED),
    FORM_TYPE(Step.FORM, UNSUPPORTED_MEDIA_TYPE),
    FORM_TOO_LARGE(Step.FORM, CONTENT_TOO_LARGE),
    FORM_UNREADABLE(Step.FORM),
    TOKEN_IN_ADDRESS(Step.FORM),
    PARAMETER_TWICE(Step.PARAMETERS),
    STATE_MISSING(Step.STATE_GIVEN),
    STATE_UNKNOWN(Step.STATE_KNOWN, FORBIDDEN),
    STATE_EXPIRED(Step.STATE_FRESH, FORBIDDEN),
    STATE_USED(Step.STATE_UNUSED, CONFLICT),
    NO_COOKIE(Step.BROWSER, FORBIDDEN),
    OTHER_BROWSER(Step.BROWSER, FORBIDDEN),
    PLATFORM_DISABLED(Step.PLATFORM_ENABLED, FORBIDDEN),
    PLATFORM_LOGIN_REQUIRED(Step.PLATFORM_ANSWER, FORBIDDEN),
    PLATFORM_ERROR(Step.PLATFORM_ANSWER, FORBIDDEN),

    TOKEN_MISSING(Step.TOKEN_GIVEN),
    TOKEN_TOO_LONG(Step.TOKEN_SIZE, CONTENT_TOO_LARGE),
    TOKEN_MALFORMED(Step.TOKEN_FORM),
    HEADER_TOO_LONG(Step.HEADER_SIZE),
    HEADER_MALFORMED(Step.HEADER_WELL_FORMED),
    TYPE_UNEXPECTED(Step.TYPE),
    ALGORITHM_UNEXPECTED(Step.ALGORITHM),
    EXTENSION_UNKNOWN(Step.EXTENSIONS),
    KEY_ID_MISSING(Step.KEY_ID),
    KEY_ID_INVALID(Step.KEY_ID),
    PAYLOAD_MALFORMED(Step.PAYLOAD_WELL_FORMED),
    KEYS_UNAVAILABLE(Step.KEY_FOUND, FAILED_DEPENDENCY),
    KEY_UNKNOWN(Step.KEY_FOUND, FORBIDDEN),
    SIGNATURE_WRONG(Step.SIGNATURE, FORBIDDEN),

    ISSUER_OTHER(Step.ISSUER, FORBIDDEN),
    AUDIENCE_OTHER(Step.AUDIENCE, FORBIDDEN),
    AUTHORIZED_PARTY_OTHER(Step.AUTHORIZED_PARTY, FORBIDDEN),
    AUDIENCE_UNTRUSTED(Step.OTHER_AUDIENCES, FORBIDDEN),
    TIME_MALFORMED(Step.TIME_FORM),
    EXPIRED(Step.EXPIRY, FORBIDDEN),
    ISSUED_IN_FUTURE(Step.ISSUED_AT, FORBIDDEN),
    ISSUED_BEFORE_LOGIN(Step.ISSUED_AT, FORBIDDEN),
    NOT_YET_VALID(Step.NOT_BEFORE, FORBIDDEN),
    NONCE_MISSING(Step.NONCE),
    NONCE_OTHER(Step.NONCE, FORBIDDEN),
    MESSAGE_TYPE_MISSING(Step.MESSAGE_TYPE),
    MESSAGE_TYPE_UNSUPPORTED(Step.MESSAGE_TYPE),
    VERSION_UNSUPPORTED(Step.VERSION),
    DEPLOYMENT_ID_INVALID(Step.DEPLOYMENT_ID),
    DEPLOYMENT_OTHER(Step.LOGIN_DEPLOYMENT, FORBIDDEN),
    PERSON_MISSING(Step.SUBJECT),
    ROLES_INVALID(Step.ROLES),
    CONTEXT_INVALID(Step.CONTEXT),
    RESOURCE_LINK_INVALID(Step.RESOURCE_LINK),
    TARGET_ELSEWHERE(Step.TARGET_LINK),
    DEPLOYMENT_PENDING(Step.DEPLOYMENT_TRUSTED, FORBIDDEN),
    DEPLOYMENT_DISABLED(Step.DEPLOYMENT_TRUSTED, FORBIDDEN),

    INTERNAL(Step.LANDING, INTERNAL_SERVER_ERROR);

    private final Step step;
    private final HttpStatus status;
    private final String code;

    Failure(Step step) {
        this(step, BAD_REQUEST);
    }

    Failure(Step step, HttpStatus status) {
        this.step = step;
        this.status = status;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Step step() {
        return step;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }
}

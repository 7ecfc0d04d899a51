package org.anteroom.lti.services;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A service of a platform that did not answer as it should. The code is stable; the detail is for admins. */
public final class ServiceFailure extends RuntimeException {

    /** What an admin can do about each is said by the message {@code roster.failure.<code>}. */
    public enum Code {
        /** No connection, no complete answer in time, or more bytes than any honest answer has. */
        UNREACHABLE,
        /** An address to which the tool sends nothing, such as an internal one. */
        REFUSED_ADDRESS,
        /** The platform gave no access token. */
        TOKEN_REFUSED,
        /** The access token was refused, a fresh one too. */
        UNAUTHORIZED,
        /** The tool may not use this service. */
        FORBIDDEN,
        /** The course, or the service in it, is gone. */
        NOT_FOUND,
        /** The tool asks too often. */
        TOO_MANY,
        /** The platform has trouble of its own. */
        PLATFORM_ERROR,
        /** An answer, but not one that the standard knows. */
        UNREADABLE,
        /** A further page at another site: the access token must not go there. */
        FOREIGN_LINK,
        /** Pages without end. */
        ENDLESS,
        /** A list without anybody in it. */
        EMPTY,
        /** The registration is switched off. */
        SWITCHED_OFF,
        /** The tool failed, not the platform. */
        INTERNAL
    }

    private final Code code;
    private final @Nullable Duration retryAfter;

    public ServiceFailure(Code code, String detail) {
        this(code, detail, null);
    }

    ServiceFailure(Code code, String detail, @Nullable Duration retryAfter) {
        super(detail);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public Code code() {
        return code;
    }

    /** How long the platform wants to be left alone, if it says so. */
    @Nullable
    public Duration retryAfter() {
        return retryAfter;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}

package org.anteroom.shared;

import java.util.List;

/**
 * A refusal that the person can understand. The code is stable and names the message {@code error.<code>}; the detail is
 * for the log alone.
 */
public class DomainError extends RuntimeException {

    /** What became of the request; the web layer turns it into a status. */
    public enum Kind {
        NOT_FOUND,
        FORBIDDEN,
        CONFLICT,
        INVALID,
        TOO_LARGE,
        UNSUPPORTED_TYPE,
        TOO_MANY,
        SIGNED_OUT,
        NO_SPACE
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;

    public DomainError(Kind kind, String code, String detail, Object... arguments) {
        super(code + ": " + detail);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** For what does not exist, and for what this person may not know to exist. */
    public static DomainError notFound(String what) {
        return new DomainError(Kind.NOT_FOUND, "not-found", what);
    }

    /** For what the person may see but not do; the code names the missing permission. */
    public static DomainError forbidden(String permission) {
        return new DomainError(Kind.FORBIDDEN, "forbidden", permission);
    }

    public static DomainError conflict(String code, String detail) {
        return new DomainError(Kind.CONFLICT, code, detail);
    }

    public static DomainError invalid(String code, String detail, Object... arguments) {
        return new DomainError(Kind.INVALID, code, detail, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String messageKey() {
        return "error." + code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}

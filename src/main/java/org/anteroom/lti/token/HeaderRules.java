package org.anteroom.lti.token;

import java.util.List;
import org.anteroom.lti.trace.Check;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Step;
import org.jspecify.annotations.Nullable;

/**
 * How a token may want to be verified. Keys that it brings along ({@code jwk}, {@code jku}, {@code x5c}, {@code x5u}) are
 * not looked at: its key id must be in the platform's own set.
 */
final class HeaderRules {

    static final List<Check<UnverifiedToken>> ALL = List.of(
            new Check<>(Step.HEADER_SIZE, HeaderRules::fits),
            new Check<>(Step.HEADER_WELL_FORMED, HeaderRules::wellFormed),
            new Check<>(Step.TYPE, HeaderRules::isJwt),
            new Check<>(Step.ALGORITHM, HeaderRules::isRs256),
            new Check<>(Step.EXTENSIONS, HeaderRules::asksForNoExtension),
            new Check<>(Step.KEY_ID, HeaderRules::namesKey));

    private static final int MAX_KEY_ID = 255;

    private HeaderRules() {}

    private static @Nullable Failure fits(UnverifiedToken token) {
        return token.hasLongHeader() ? Failure.HEADER_TOO_LONG : null;
    }

    private static @Nullable Failure wellFormed(UnverifiedToken token) {
        return token.hasHeader() ? null : Failure.HEADER_MALFORMED;
    }

    /** A token for another purpose, such as an access token, is no launch, even if the platform signed it. */
    private static @Nullable Failure isJwt(UnverifiedToken token) {
        boolean usual =
                !token.headerHas("typ") || token.header("typ") instanceof String typ && typ.equalsIgnoreCase("JWT");
        return usual ? null : Failure.TYPE_UNEXPECTED;
    }

    private static @Nullable Failure isRs256(UnverifiedToken token) {
        return "RS256".equals(token.header("alg")) ? null : Failure.ALGORITHM_UNEXPECTED;
    }

    private static @Nullable Failure asksForNoExtension(UnverifiedToken token) {
        return token.headerHas("crit") || token.headerHas("b64") ? Failure.EXTENSION_UNKNOWN : null;
    }

    private static @Nullable Failure namesKey(UnverifiedToken token) {
        if (!token.headerHas("kid")) {
            return Failure.KEY_ID_MISSING;
        }
        boolean usable = token.header("kid") instanceof String kid && !kid.isBlank() && kid.length() <= MAX_KEY_ID;
        return usable ? null : Failure.KEY_ID_INVALID;
    }
}

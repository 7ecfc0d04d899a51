package org.anteroom.admin.trace;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.anteroom.lti.trace.Failure;

/**
 * What an admin can do about the failures that are asked about most. For the others there is what the person was told,
 * {@code lti.advice.*}.
 */
final class Remedies {

    private static final Set<Failure> KNOWN = EnumSet.of(
            Failure.NO_COOKIE,
            Failure.OTHER_BROWSER,
            Failure.STATE_EXPIRED,
            Failure.STATE_USED,
            Failure.STATE_UNKNOWN,
            Failure.PLATFORM_UNKNOWN,
            Failure.CLIENT_UNKNOWN,
            Failure.CLIENT_AMBIGUOUS,
            Failure.PLATFORM_LOGIN_REQUIRED,
            Failure.PLATFORM_ERROR,
            Failure.KEYS_UNAVAILABLE,
            Failure.KEY_UNKNOWN,
            Failure.KEY_ID_MISSING,
            Failure.SIGNATURE_WRONG,
            Failure.EXPIRED,
            Failure.ISSUED_IN_FUTURE,
            Failure.ISSUED_BEFORE_LOGIN,
            Failure.AUDIENCE_OTHER,
            Failure.DEPLOYMENT_PENDING,
            Failure.TARGET_ELSEWHERE,
            Failure.PERSON_MISSING,
            Failure.LAUNCH_BY_GET,
            Failure.NONCE_OTHER,
            Failure.PLATFORM_DISABLED,
            Failure.LOGIN_PLATFORM_DISABLED,
            Failure.DEPLOYMENT_DISABLED,
            Failure.DEEP_LINKING_NOT_ALLOWED);

    private Remedies() {}

    /** The key of the text. */
    static Optional<String> of(Failure failure) {
        return KNOWN.contains(failure) ? Optional.of("admin.remedy." + failure.code()) : Optional.empty();
    }
}

package org.anteroom.channel.roster;

import java.time.Duration;
import java.util.Set;
import org.anteroom.lti.services.ServiceFailure;
import org.anteroom.lti.services.ServiceFailure.Code;
import org.jspecify.annotations.Nullable;

/** @param code of {@link ServiceFailure.Code} */
record RosterFailure(String code, String detail, @Nullable Duration retryAfter) {

    private static final Set<String> OF_PLATFORMS = Set.of(
            Code.UNREACHABLE.name(), Code.TOKEN_REFUSED.name(), Code.TOO_MANY.name(), Code.PLATFORM_ERROR.name());

    static RosterFailure of(ServiceFailure failure) {
        return new RosterFailure(failure.code().name(), failure.detail(), failure.retryAfter());
    }

    /** What one course met, the next would likely meet too. */
    boolean concernsPlatform() {
        return OF_PLATFORMS.contains(code);
    }

    static RosterFailure internal(RuntimeException failure) {
        return new RosterFailure(Code.INTERNAL.name(), failure.getClass().getSimpleName(), null);
    }
}

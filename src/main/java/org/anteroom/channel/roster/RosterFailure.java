package org.anteroom.channel.roster;

import java.time.Duration;
import org.anteroom.lti.services.ServiceFailure;
import org.jspecify.annotations.Nullable;

/** @param code of {@link ServiceFailure.Code} */
record RosterFailure(String code, String detail, @Nullable Duration retryAfter) {

    static RosterFailure of(ServiceFailure failure) {
        return new RosterFailure(failure.code().name(), failure.detail(), failure.retryAfter());
    }

    static RosterFailure internal(RuntimeException failure) {
        return new RosterFailure(
                ServiceFailure.Code.INTERNAL.name(), failure.getClass().getSimpleName(), null);
    }
}

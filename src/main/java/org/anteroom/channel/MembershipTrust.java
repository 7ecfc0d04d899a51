package org.anteroom.channel;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A membership from an old launch does not count for ever. */
@Component
public class MembershipTrust {

    private final ChannelProperties properties;
    private final Clock clock;

    MembershipTrust(ChannelProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Memberships confirmed after this moment count. */
    public Instant since() {
        return clock.instant().minus(properties.membershipTrust());
    }

    /** When a membership would have been confirmed that counts until this moment, and not longer. */
    public Instant confirmedUntil(Instant end) {
        return end.minus(properties.membershipTrust());
    }
}

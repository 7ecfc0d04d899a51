package org.anteroom.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** So many requests of a kind a minute, for each address or person, on each node. */
@Component
public class RateLimits {

    /** What is limited, and how many a minute are usual enough. A campus may come from one address. */
    public enum Kind {
        LOGIN(6_000),
        LAUNCH(6_000),
        REGISTRATION(60),
        UPLOAD(300),
        /** Answers to polls and other interactions, changed ones too. */
        ANSWER(60),
        CLONE(60),
        /** Messages in chats, of one person in all rooms. */
        CHAT(30),
        LIKE(120),
        /** Questions to the moderators of rooms. */
        QUESTION(20),
        ENTRANCE(60),
        /** Streams of a room opened; browsers come again by themselves. */
        STREAM(120),
        /** Signs and commands of somebody in a meeting. */
        PRESENCE(240),
        /** What browsers in a meeting tell each other to connect. */
        SIGNAL(1_200),
        /** Invitations and links of channels opened, by address. */
        GUEST(300),
        /** Operators signing in, by address. */
        SIGNIN(30),
        /** Passwords tried for one operator. */
        PASSWORD(5),
        /** Self-checks of one registration. */
        CHECK(6);

        final int usual;

        Kind(int usual) {
            this.usual = usual;
        }
    }

    private static final int KEYS = 100_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long NEARLY_A_SECOND = 999_999_999;

    private final RateLimitProperties properties;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    RateLimits(RateLimitProperties properties, Clock clock) {
        this.properties = properties;
        this.time = new ClockMeter(clock);
        // After a period of rest a bucket is full, as a new one is.
        this.buckets = Caffeine.newBuilder()
                // To wake a thread for the cache's upkeep costs more than the upkeep.
                .executor(Runnable::run)
                .maximumSize(KEYS)
                .expireAfterAccess(PERIOD)
                .build();
    }

    /** @throws DomainError too-many-requests */
    public void take(Kind kind, HttpServletRequest request) {
        take(kind, ClientAddress.of(request));
    }

    /** @throws DomainError too-many-requests */
    public void take(Kind kind, UserId user) {
        take(kind, user.toString());
    }

    /** @throws DomainError too-many-requests */
    public void take(Kind kind, String key) {
        ConsumptionProbe probe = buckets.get(new Key(kind, key), this::full).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            // Rounded up: whoever comes on the second is not refused again.
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill() + NEARLY_A_SECOND)
                    .toSeconds();
            throw new Exceeded(kind + " by " + key, seconds);
        }
    }

    private Bucket full(Key key) {
        int limit = properties.perMinute(key.kind);
        return Bucket.builder()
                .addLimit(it -> it.capacity(limit).refillGreedy(limit, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    /** A refusal that knows after how many seconds it would be none. */
    public static final class Exceeded extends DomainError {

        private final long seconds;

        Exceeded(String detail, long seconds) {
            super(DomainError.Kind.TOO_MANY, "too-many-requests", detail, seconds);
            this.seconds = seconds;
        }

        public long seconds() {
            return seconds;
        }
    }

    private record Key(Kind kind, String who) {}

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

package org.anteroom.platform.keyset;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anteroom.platform.Registration;
import org.anteroom.platform.outgoing.BoundedHttp;
import org.anteroom.platform.outgoing.RefusedAddress;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.anteroom.platform.outgoing.RemoteRequest;
import org.anteroom.shared.RegistrationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The public keys of the platforms, each set kept apart from the others. */
@Component
public class KeySets implements AutoCloseable {

    private final Map<RegistrationId, PlatformKeys> open = new ConcurrentHashMap<>();
    private final KeySetTimes times;
    private final BoundedHttp http;
    private final Clock clock;

    private final ExecutorService refreshes = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "key-set-refresh");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    KeySets(Clock clock, BoundedHttp http) {
        this(clock, KeySetTimes.USUAL, http);
    }

    KeySets(Clock clock, KeySetTimes times, BoundedHttp http) {
        this.clock = clock;
        this.times = times;
        this.http = http;
    }

    /**
     * Cached for as long as the platform says, within limits, and refreshed ahead; an unknown kid makes at most one request
     * at a time and one in thirty seconds, then the source finds no key. While the platform is down, its last good set stays.
     */
    public JWKSource<SecurityContext> of(Registration registration) {
        String uri = registration.jwksUri();
        PlatformKeys known = open.get(registration.id());
        return known != null && known.isAt(uri)
                ? known
                : open.compute(registration.id(), (id, other) -> other != null && other.isAt(uri) ? other : open(uri));
    }

    private PlatformKeys open(String uri) {
        return new PlatformKeys(uri, new PlatformKeySet(URI.create(uri), this::read, clock, times, refreshes));
    }

    /**
     * Asks the platform at once, past all memory, and leaves that as it is: for an admin who looks whether it works.
     *
     * @return how many keys can verify launches, at least one
     * @throws IOException if there is no key set; {@link RefusedAddress} if the platform was not asked
     * @throws ParseException if there is something else, or no usable key in it
     */
    public int count(Registration registration, Duration limit) throws IOException, ParseException {
        return UsableKeys.parse(read(URI.create(registration.jwksUri()), limit).body())
                .size();
    }

    private RemoteAnswer read(URI uri) throws IOException {
        return read(uri, times.request());
    }

    private RemoteAnswer read(URI uri, Duration limit) throws IOException {
        RemoteAnswer answer =
                http.send(RemoteRequest.get(uri, "application/json").within(limit));
        if (answer.status() != 200) {
            throw new IOException(answer.problem());
        }
        return answer;
    }

    @Override
    public void close() {
        refreshes.shutdownNow();
    }
}

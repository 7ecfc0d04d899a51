package org.anteroom.lti.services;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.anteroom.platform.Registration;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.anteroom.platform.outgoing.RemoteRequest;
import org.springframework.stereotype.Component;

/** What the reading of a roster needs, tried once, with nothing remembered: for an admin who waits for the outcome. */
@Component
public class TryRoster {

    /** Few, so that the platform has them soon. */
    private static final int MEMBERS = 20;

    private final AccessTokens tokens;
    private final ServiceRequests requests;

    TryRoster(AccessTokens tokens, ServiceRequests requests) {
        this.tokens = tokens;
        this.requests = requests;
    }

    /**
     * Asks for a new access token that is good for rosters only.
     *
     * @return reads the first page of the roster at an address, and counts the people on it; within the same limit, and
     *     with the same failure
     * @throws ServiceFailure if the platform gives none
     */
    public ToIntFunction<String> open(Registration registration, Duration limit) {
        AccessToken token = tokens.request(registration, Scope.ROSTER, limit);
        return address -> count(address, token, limit);
    }

    private int count(String address, AccessToken token, Duration limit) {
        URI uri = ServiceAddress.with(ServiceAddress.parse(address), "limit", String.valueOf(MEMBERS));
        RemoteRequest request = RemoteRequest.get(uri, ReadRoster.MEDIA_TYPE)
                .with("Authorization", "Bearer " + token.value())
                .atMost(ServiceClient.MAX_BYTES);
        RemoteAnswer answer = requests.send(request, uri.getPath(), limit);
        if (answer.status() != 200) {
            throw ServiceClient.failure(answer, uri.getPath());
        }
        AtomicInteger people = new AtomicInteger();
        Json.each(answer.body(), "members", member -> people.incrementAndGet());
        return people.get();
    }
}

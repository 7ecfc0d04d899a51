package org.anteroom.lti.services;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.anteroom.lti.services.ServiceFailure.Code;
import org.anteroom.platform.Registration;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.anteroom.platform.outgoing.RemoteRequest;
import org.springframework.stereotype.Component;

/** Access tokens by registration and scope, each asked for once however many wait for it. */
@Component
class AccessTokens {

    private static final int CACHED = 10_000;
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final ServiceRequests requests;
    private final ClientAssertion assertion;

    // The registration's time of change: a corrected token endpoint must not wait for the old token's end.
    private record Key(Registration registration, Scope scope) {}

    private final AsyncCache<Key, AccessToken> tokens;

    AccessTokens(ServiceRequests requests, ClientAssertion assertion, Clock clock) {
        this.requests = requests;
        this.assertion = assertion;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(CACHED)
                .ticker(() -> nanos(clock.instant()))
                .expireAfter(Expiry.<Key, AccessToken>writing((key, token) -> token.life()))
                .buildAsync();
    }

    /** @throws ServiceFailure if the platform gives none */
    AccessToken of(Registration registration, Scope scope) {
        Key key = new Key(registration, scope);
        CompletableFuture<AccessToken> mine = new CompletableFuture<>();
        // In the caller's thread: a platform that is slow must not hold what others' tokens need.
        CompletableFuture<AccessToken> other = tokens.asMap().putIfAbsent(key, mine);
        if (other != null) {
            return await(other);
        }
        try {
            AccessToken token = request(registration, scope, ServiceRequests.LIMIT);
            mine.complete(token);
            if (!token.isLasting()) {
                evict(registration, scope, token);
            }
            return token;
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        }
    }

    /** Forgets a token that the platform has refused; a newer one stays. */
    void evict(Registration registration, Scope scope, AccessToken refused) {
        tokens.synchronous().asMap().remove(new Key(registration, scope), refused);
    }

    /** A new one, of which nobody else learns. */
    AccessToken request(Registration registration, Scope scope, Duration limit) {
        String form = form(Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                ASSERTION_TYPE,
                "client_assertion",
                assertion.of(registration),
                "scope",
                scope.uri()));
        RemoteAnswer answer = requests.send(
                RemoteRequest.post(URI.create(registration.tokenEndpoint()), "application/x-www-form-urlencoded", form),
                "token endpoint",
                limit);
        // Some platforms say that they have created one.
        if (answer.status() != 200 && answer.status() != 201) {
            throw refused(answer);
        }
        return AccessToken.read(members(answer.body()), scope);
    }

    private static Map<String, Object> members(String body) {
        try {
            return Json.object(body);
        } catch (ServiceFailure unreadable) {
            throw new ServiceFailure(Code.TOKEN_REFUSED, "token endpoint: " + unreadable.detail());
        }
    }

    private static ServiceFailure refused(RemoteAnswer answer) {
        ServiceFailure failure = ServiceClient.failure(answer, "token endpoint");
        boolean passing = failure.code() == Code.TOO_MANY || failure.code() == Code.PLATFORM_ERROR;
        if (passing) {
            return failure;
        }
        String error = error(answer.body());
        Code code = error.equals("invalid_scope") ? Code.FORBIDDEN : Code.TOKEN_REFUSED;
        return new ServiceFailure(
                code, "token endpoint: status " + answer.status() + (error.isEmpty() ? "" : ", " + error));
    }

    /** The standard's error code; what else platforms write there may be anything. */
    private static String error(String body) {
        try {
            return Json.object(body).get("error") instanceof String text && text.matches("[a-z_]{1,40}") ? text : "";
        } catch (ServiceFailure unreadable) {
            return "";
        }
    }

    private static AccessToken await(CompletableFuture<AccessToken> other) {
        try {
            return other.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ServiceFailure failure ? failure : failed;
        }
    }

    private static String form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }

    private static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}

package org.anteroom.lti.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.anteroom.lti.services.ServiceFailure.Code;
import org.anteroom.platform.PlatformHttp;
import org.anteroom.platform.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from a platform's services with an access token. */
@Component
class ServiceClient {

    /** Ten thousand members with all that is told of them, for a platform that knows no pages. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    private final PlatformHttp http;
    private final AccessTokens tokens;

    ServiceClient(PlatformHttp http, AccessTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /**
     * @param accept one bare media type: Moodle knows no lists, and no parameters
     * @throws ServiceFailure for every answer but 200
     */
    HttpResponse<byte[]> get(Registration registration, Scope scope, URI uri, String accept) {
        AccessToken token = tokens.of(registration, scope);
        HttpResponse<byte[]> answer = send(uri, accept, token);
        if (answer.statusCode() == 401) {
            // The platform may have forgotten it before its time, as at a restart.
            tokens.evict(registration, scope, token);
            token = tokens.of(registration, scope);
            answer = send(uri, accept, token);
        }
        if (answer.statusCode() == 401) {
            tokens.evict(registration, scope, token);
        }
        if (answer.statusCode() != 200) {
            throw failure(answer, uri.getPath());
        }
        return answer;
    }

    private HttpResponse<byte[]> send(URI uri, String accept, AccessToken token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header("Accept", accept).header("Authorization", "Bearer " + token.value());
        try {
            return http.send(request, MAX_BYTES);
        } catch (IOException broken) {
            throw new ServiceFailure(Code.UNREACHABLE, uri.getPath() + ": " + broken.getMessage());
        }
    }

    static ServiceFailure failure(HttpResponse<byte[]> answer, String where) {
        int status = answer.statusCode();
        Code code = switch (status) {
            case 401 -> Code.UNAUTHORIZED;
            case 403 -> Code.FORBIDDEN;
            case 404, 410 -> Code.NOT_FOUND;
            case 429 -> Code.TOO_MANY;
            default -> status >= 500 ? Code.PLATFORM_ERROR : Code.UNREADABLE;
        };
        String hint = status / 100 == 3 ? " (redirects are not followed)" : "";
        return new ServiceFailure(code, where + ": status " + status + hint, retryAfter(answer));
    }

    /** In seconds; a date is seen too seldom to be read. */
    private static @Nullable Duration retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                .orElse(null);
    }
}

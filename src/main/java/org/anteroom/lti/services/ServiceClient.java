package org.anteroom.lti.services;

import java.net.URI;
import org.anteroom.lti.services.ServiceFailure.Code;
import org.anteroom.platform.Registration;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.anteroom.platform.outgoing.RemoteRequest;
import org.springframework.stereotype.Component;

/** Reads from a platform's services with an access token. */
@Component
class ServiceClient {

    /** Ten thousand members with all that is told of them, for a platform that knows no pages. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private final ServiceRequests requests;
    private final AccessTokens tokens;

    ServiceClient(ServiceRequests requests, AccessTokens tokens) {
        this.requests = requests;
        this.tokens = tokens;
    }

    /**
     * @param accept one bare media type: Moodle knows no lists, and no parameters
     * @throws ServiceFailure for every answer but 200
     */
    RemoteAnswer get(Registration registration, Scope scope, URI uri, String accept) {
        AccessToken token = tokens.of(registration, scope);
        RemoteAnswer answer = send(uri, accept, token);
        if (answer.status() == 401) {
            // The platform may have forgotten it before its time, as at a restart.
            tokens.evict(registration, scope, token);
            token = tokens.of(registration, scope);
            answer = send(uri, accept, token);
        }
        if (answer.status() == 401) {
            tokens.evict(registration, scope, token);
        }
        if (answer.status() != 200) {
            throw failure(answer, uri.getPath());
        }
        return answer;
    }

    private RemoteAnswer send(URI uri, String accept, AccessToken token) {
        RemoteRequest request = RemoteRequest.get(uri, accept)
                .with("Authorization", "Bearer " + token.value())
                .atMost(MAX_BYTES);
        return requests.send(request, uri.getPath());
    }

    static ServiceFailure failure(RemoteAnswer answer, String where) {
        int status = answer.status();
        Code code = switch (status) {
            case 401 -> Code.UNAUTHORIZED;
            case 403 -> Code.FORBIDDEN;
            case 404, 410 -> Code.NOT_FOUND;
            case 429 -> Code.TOO_MANY;
            default -> status >= 500 ? Code.PLATFORM_ERROR : Code.UNREADABLE;
        };
        return new ServiceFailure(code, where + ": " + answer.problem(), RetryAfter.of(answer));
    }
}

package org.anteroom.lti.registration;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.anteroom.lti.token.StrictJson;
import org.anteroom.platform.outgoing.BoundedHttp;
import org.anteroom.platform.outgoing.RefusedAddress;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.anteroom.platform.outgoing.RemoteRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what a platform says of itself, and believes none of it that cannot be. */
@Component
class ReadConfiguration {

    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final int MAX_ADDRESS = 1000;

    private final BoundedHttp http;

    ReadConfiguration(BoundedHttp http) {
        this.http = http;
    }

    PlatformConfiguration read(String address, @Nullable String registrationToken) {
        URI uri = checked("openid_configuration", address);
        Map<String, Object> members = StrictJson.object(
                        fetch(uri, registrationToken).getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new RegistrationRefusal(RegistrationFailure.CONFIGURATION_MALFORMED));
        return configuration(uri, members);
    }

    private String fetch(URI uri, @Nullable String registrationToken) {
        RemoteRequest request = RemoteRequest.get(uri, "application/json");
        try {
            // Canvas wants the token already here; the others ignore it.
            RemoteAnswer answer = http.send(
                    registrationToken == null ? request : request.with("Authorization", "Bearer " + registrationToken));
            if (answer.status() != 200) {
                throw new RegistrationRefusal(RegistrationFailure.CONFIGURATION_UNREADABLE, answer.problem());
            }
            return answer.body();
        } catch (RefusedAddress refused) {
            throw new RegistrationRefusal(RegistrationFailure.ADDRESS_REFUSED, refused.getMessage());
        } catch (IOException failed) {
            throw new RegistrationRefusal(RegistrationFailure.CONFIGURATION_UNREADABLE, failed.getMessage());
        }
    }

    private PlatformConfiguration configuration(URI uri, Map<String, Object> members) {
        String issuer = text(members, "issuer");
        checked("issuer", issuer);
        return new PlatformConfiguration(
                uri,
                issuer,
                endpoint(members, "authorization_endpoint"),
                endpoint(members, "token_endpoint"),
                endpoint(members, "jwks_uri"),
                endpoint(members, "registration_endpoint"),
                members.get("authorization_server") instanceof String audience ? audience : null,
                members.get("scopes_supported") instanceof List<?> scopes
                        ? scopes.stream().map(String::valueOf).toList()
                        : null,
                object(members.get(PLATFORM)));
    }

    private URI endpoint(Map<String, Object> members, String name) {
        return checked(name, text(members, name));
    }

    private static String text(Map<String, Object> members, String name) {
        if (members.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new RegistrationRefusal(RegistrationFailure.CONFIGURATION_INCOMPLETE, name);
    }

    private URI checked(String name, String address) {
        try {
            URI uri = new URI(address);
            if (address.length() > MAX_ADDRESS || uri.getFragment() != null) {
                throw new RefusedAddress("too long, or with a fragment");
            }
            http.check(uri);
            return uri;
        } catch (URISyntaxException | RefusedAddress refused) {
            throw new RegistrationRefusal(RegistrationFailure.ADDRESS_REFUSED, name + ": " + refused.getMessage());
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as names.
    private static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> members ? (Map<String, Object>) members : Map.of();
    }
}

package org.anteroom.lti.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.anteroom.platform.Registration;

/**
 * Where the browser is sent to fetch an id_token.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0/#step-2-authentication-request">1EdTech Security Framework,
 *     section 5.1.1.2</a>
 */
record AuthenticationRequest(
        Registration registration, LoginRequest login, String redirectUri, String state, String nonce) {

    String address() {
        String endpoint = registration.authorizationEndpoint();
        StringBuilder address = new StringBuilder(endpoint)
                .append(endpoint.indexOf('?') < 0 ? '?' : '&')
                .append("scope=openid&response_type=id_token&response_mode=form_post&prompt=none");
        add(address, "client_id", registration.clientId());
        add(address, "redirect_uri", redirectUri);
        add(address, "login_hint", login.loginHint());
        if (login.messageHint() != null) {
            add(address, "lti_message_hint", login.messageHint());
        }
        add(address, "state", state);
        add(address, "nonce", nonce);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        // A plus sign means a space in forms only; %20 means one everywhere.
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        address.append('&').append(name).append('=').append(encoded);
    }
}

package org.anteroom.lti.storage;

import java.net.URI;
import org.anteroom.platform.Registration;
import org.anteroom.web.Origins;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages whose script talks to the platform's page. What is stored is a secret of its own, not state or nonce: the posted
 * launch holds both, so that whoever sees it could answer.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-pm-s/v0p1">LTI postMessage Storage</a>
 * @see <a href="https://www.imsglobal.org/spec/lti-cs-oidc/v0p1">LTI Client Side OIDC Login</a>
 */
@Component
public class PlatformStorage {

    /** The parameter with what the storage gave back; empty if it gave nothing. */
    public static final String PROOF = "storage_proof";

    /**
     * Puts the secret into the storage, unless the browser keeps cookies after all; then goes on to the platform.
     *
     * @param frame as the platform named it
     */
    public ModelAndView put(Registration registration, String frame, Secret secret, String address) {
        return page("lti/storage-put", registration, frame)
                .addObject("key", secret.key())
                .addObject("value", secret.value())
                .addObject("address", address);
    }

    /** Asks the storage for the secret of this state, and posts the launch again with it. */
    public ModelAndView get(Registration registration, String frame, String state, String token) {
        return page("lti/storage-get", registration, frame)
                .addObject("key", Secret.key(state))
                .addObject("state", state)
                .addObject("token", token)
                .addObject("proof", PROOF);
    }

    /** @param value that only the browser may have which began the login of this state */
    public record Secret(String state, String value) {

        String key() {
            return key(state);
        }

        /** By state: logins in several frames of one page must not disturb each other. */
        private static String key(String state) {
            return "state_" + state;
        }
    }

    private static ModelAndView page(String view, Registration registration, String frame) {
        // The one site that may hear the secret, and whose answer counts.
        String origin = Origins.of(URI.create(registration.authorizationEndpoint()));
        return new ModelAndView(view).addObject("frame", frame).addObject("origin", origin);
    }
}

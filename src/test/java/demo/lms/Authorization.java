package demo.lms;

import com.nimbusds.jose.util.JSONObjectUtils;
import demo.lms.Session.PendingLaunch;
import java.text.ParseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The authorization endpoint's checks, in Moodle's order and with its errors. As there, a fault that shows before the
 * redirect URI is known to be the tool's ends on a page of the LMS; a later one is posted to the tool.
 */
final class Authorization {

    private static final String[] REQUIRED = {
        "scope", "response_type", "client_id", "redirect_uri", "login_hint", "nonce", "lti_message_hint"
    };

    private final DemoLms lms;
    private final Clock clock;

    Authorization(DemoLms lms, Clock clock) {
        this.lms = lms;
        this.clock = clock;
    }

    /** The fields to post to the redirect URI. */
    Map<String, String> answer(Request request, Session session) {
        PendingLaunch launch = takeLaunch(request, session);
        if (!lms.tool().redirectUri().equals(request.parameters().get("redirect_uri"))) {
            throw invalid("The redirect URI is not registered.");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Error error = fault(request, session);
        if (error == null) {
            fields.put("id_token", token(request, session, launch));
        } else {
            fields.put("error", error.code());
            error.description().ifPresent(text -> fields.put("error_description", text));
        }
        request.parameter("state").ifPresent(state -> fields.put("state", state));
        return fields;
    }

    private PendingLaunch takeLaunch(Request request, Session session) {
        for (String name : REQUIRED) {
            if (request.lacks(name)) {
                throw invalid("The parameter " + name + " is missing.");
            }
        }
        String launchId = launchId(request.parameters().get("lti_message_hint"))
                .orElseThrow(() -> invalid("There is no launch id in the message hint."));
        require(request, "scope", "openid");
        require(request, "response_type", "id_token");
        return session.take(launchId).orElseThrow(() -> invalid("This launch is unknown, or was used before."));
    }

    private static Optional<String> launchId(String hint) {
        try {
            return Optional.ofNullable(JSONObjectUtils.getString(JSONObjectUtils.parse(hint), "launchid"));
        } catch (ParseException malformed) {
            return Optional.empty();
        }
    }

    private static void require(Request request, String name, String value) {
        if (!value.equals(request.parameters().get(name))) {
            throw invalid("The parameter " + name + " must be " + value + ".");
        }
    }

    private static Refusal invalid(String reason) {
        return new Refusal(400, "Invalid request. " + reason);
    }

    private record Error(String code, Optional<String> description) {}

    private @Nullable Error fault(Request request, Session session) {
        if (!lms.tool().clientId().equals(request.parameters().get("client_id"))) {
            return new Error("unauthorized_client", Optional.empty());
        }
        // Another person has signed in to the LMS since the launch began, or the tool changed the hint.
        if (!session.person().sub().equals(request.parameters().get("login_hint"))) {
            return new Error("access_denied", Optional.empty());
        }
        if (!"form_post".equals(request.parameters().get("response_mode"))) {
            String fault = request.parameter("response_mode").isPresent() ? "Invalid" : "Missing";
            return new Error("invalid_request", Optional.of(fault + " response_mode"));
        }
        if (!request.lacks("prompt") && !"none".equals(request.parameters().get("prompt"))) {
            return new Error("invalid_request", Optional.of("Invalid prompt"));
        }
        return null;
    }

    private String token(Request request, Session session, PendingLaunch launch) {
        Claims claims = lms.claimsOf(session.person(), launch.activity());
        String nonce = request.parameters().get("nonce");
        Map<String, Object> all = claims.of(launch.container(), session.sesskey(), nonce, clock.instant());
        ContentRequest content = launch.content();
        if (content == null) {
            return lms.sign(all);
        }
        String back = lms.site().url(ContentPages.address(content.course(), content.activity()));
        return lms.sign(ContentClaims.of(all, content, back + "?sesskey=" + session.sesskey()));
    }
}

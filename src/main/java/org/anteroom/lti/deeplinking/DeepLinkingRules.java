package org.anteroom.lti.deeplinking;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.anteroom.lti.token.Claims;
import org.anteroom.lti.trace.Check;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Step;
import org.anteroom.web.Origins;
import org.jspecify.annotations.Nullable;

/**
 * What a deep linking request must tell besides what every message tells.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#deep-linking-request-message">Deep Linking 2.0, section 4.4</a>
 */
public final class DeepLinkingRules {

    public static final List<Check<Claims>> ALL = List.of(
            new Check<>(Step.DEEP_LINKING_CONTEXT, DeepLinkingRules::namesCourse),
            new Check<>(Step.DEEP_LINKING_SETTINGS, DeepLinkingRules::hasSettings),
            new Check<>(Step.DEEP_LINKING_RETURN_URL, DeepLinkingRules::returnUrlIsSafe),
            new Check<>(Step.DEEP_LINKING_ACCEPT_TYPES, DeepLinkingRules::acceptsActivities),
            new Check<>(Step.DEEP_LINKING_ACCEPT_MULTIPLE, DeepLinkingRules::multipleIsTruthValue),
            new Check<>(Step.DEEP_LINKING_DATA, DeepLinkingRules::dataIsText));

    private static final int MAX_URL = 2_000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private DeepLinkingRules() {}

    private static @Nullable Failure namesCourse(Claims claims) {
        return claims.has(Claims.CONTEXT) ? null : Failure.DEEP_LINKING_CONTEXT_MISSING;
    }

    private static @Nullable Failure hasSettings(Claims claims) {
        return settings(claims).values().isEmpty() ? Failure.DEEP_LINKING_SETTINGS_MISSING : null;
    }

    /** The signed choice of a teacher is posted there: over https, or to this machine while somebody tries it out. */
    private static @Nullable Failure returnUrlIsSafe(Claims claims) {
        String url = settings(claims).text("deep_link_return_url");
        if (url == null || url.length() > MAX_URL) {
            return Failure.DEEP_LINKING_RETURN_URL_INVALID;
        }
        try {
            URI uri = new URI(url);
            boolean web = !Origins.of(uri).isEmpty();
            boolean safe = web && ("https".equalsIgnoreCase(uri.getScheme()) || LOOPBACK.contains(uri.getHost()));
            return safe ? null : Failure.DEEP_LINKING_RETURN_URL_INVALID;
        } catch (URISyntaxException malformed) {
            return Failure.DEEP_LINKING_RETURN_URL_INVALID;
        }
    }

    private static @Nullable Failure acceptsActivities(Claims claims) {
        List<String> types = settings(claims).texts("accept_types");
        return types != null && types.contains(ContentItem.TYPE) ? null : Failure.DEEP_LINKING_TYPES_UNSUPPORTED;
    }

    private static @Nullable Failure multipleIsTruthValue(Claims claims) {
        Object multiple = settings(claims).values().get("accept_multiple");
        boolean readable = multiple == null || Set.of("true", "false").contains(String.valueOf(multiple));
        return readable ? null : Failure.DEEP_LINKING_MULTIPLE_INVALID;
    }

    private static @Nullable Failure dataIsText(Claims claims) {
        Claims settings = settings(claims);
        return !settings.has("data") || settings.text("data") != null ? null : Failure.DEEP_LINKING_DATA_INVALID;
    }

    private static Claims settings(Claims claims) {
        return claims.object(DeepLinkingSettings.CLAIM);
    }
}

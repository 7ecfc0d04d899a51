package org.anteroom.lti;

import java.util.List;
import org.anteroom.lti.login.LoginState;
import org.anteroom.lti.trace.Check;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Step;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The state that came back, beside the login that gave it out.
 *
 * @param isFirst whether this launch is the one that used it
 * @param browsers what the posting browser is known by
 */
record StateProof(@Nullable LoginState login, boolean isFirst, List<String> browsers) {

    static final List<Check<StateProof>> CHECKS = List.of(
            new Check<>(Step.STATE_KNOWN, StateProof::known),
            new Check<>(Step.STATE_FRESH, StateProof::fresh),
            new Check<>(Step.STATE_UNUSED, StateProof::unused),
            new Check<>(Step.BROWSER, StateProof::sameBrowser));

    private @Nullable Failure known() {
        return login == null ? Failure.STATE_UNKNOWN : null;
    }

    private @Nullable Failure fresh() {
        return isFirst || login().usedAt() != null ? null : Failure.STATE_EXPIRED;
    }

    private @Nullable Failure unused() {
        return isFirst ? null : Failure.STATE_USED;
    }

    private @Nullable Failure sameBrowser() {
        if (browsers.isEmpty()) {
            return Failure.NO_COOKIE;
        }
        String expected = login().browserHash();
        return browsers.stream().map(Tokens::fingerprint).anyMatch(expected::equals) ? null : Failure.OTHER_BROWSER;
    }
}

package org.anteroom.lti.login;

import java.util.List;
import java.util.regex.Pattern;
import org.anteroom.lti.trace.Check;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Step;
import org.jspecify.annotations.Nullable;

/** What a platform must send to begin a login. */
final class LoginRules {

    static final List<Check<Parameters>> ALL = List.of(
            new Check<>(Step.LOGIN_FORM, LoginRules::eachOnce),
            new Check<>(Step.LOGIN_ISSUER, LoginRules::issuerGiven),
            new Check<>(Step.LOGIN_HINT, LoginRules::hintsFit),
            new Check<>(Step.LOGIN_TARGET, LoginRules::targetGiven),
            new Check<>(Step.LOGIN_STORAGE_TARGET, LoginRules::storageTargetIsName));

    /** What goes into the address of the redirect; servers take 8 KB and more. */
    static final int MAX_HINTS = 8_000;

    private static final int MAX_TARGET = 2_000;
    private static final Pattern FRAME_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String[] NAMES = {
        "iss",
        "login_hint",
        "target_link_uri",
        "client_id",
        "lti_message_hint",
        "lti_deployment_id",
        "lti_storage_target"
    };

    private LoginRules() {}

    private static @Nullable Failure eachOnce(Parameters login) {
        return login.isTwice(NAMES) ? Failure.LOGIN_PARAMETER_TWICE : null;
    }

    private static @Nullable Failure issuerGiven(Parameters login) {
        return login.unlessEmpty("iss") == null ? Failure.LOGIN_ISSUER_MISSING : null;
    }

    private static @Nullable Failure hintsFit(Parameters login) {
        String hint = login.unlessEmpty("login_hint");
        if (hint == null) {
            return Failure.LOGIN_HINT_MISSING;
        }
        String message = login.get("lti_message_hint");
        int length = hint.length() + (message == null ? 0 : message.length());
        return length > MAX_HINTS ? Failure.LOGIN_HINT_TOO_LONG : null;
    }

    private static @Nullable Failure targetGiven(Parameters login) {
        String target = login.unlessEmpty("target_link_uri");
        return target == null || target.length() > MAX_TARGET ? Failure.LOGIN_TARGET_MISSING : null;
    }

    private static @Nullable Failure storageTargetIsName(Parameters login) {
        String frame = login.unlessEmpty("lti_storage_target");
        return frame == null || FRAME_NAME.matcher(frame).matches() ? null : Failure.LOGIN_STORAGE_TARGET_INVALID;
    }
}

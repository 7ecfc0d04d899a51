package org.anteroom.lti;

import java.util.List;
import org.anteroom.lti.trace.Check;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Step;
import org.jspecify.annotations.Nullable;

/** What the posted form must hold before anything in it is looked at. */
final class FormRules {

    static final List<Check<LaunchForm>> BEFORE_STATE = List.of(
            new Check<>(Step.PARAMETERS, FormRules::eachOnce), new Check<>(Step.STATE_GIVEN, FormRules::stateGiven));

    static final List<Check<LaunchForm>> AFTER_STATE = List.of(
            new Check<>(Step.PLATFORM_ANSWER, FormRules::noError),
            new Check<>(Step.TOKEN_GIVEN, FormRules::tokenGiven),
            new Check<>(Step.TOKEN_SIZE, FormRules::tokenFits));

    private static final int MAX_TOKEN = 64 * 1024;

    private FormRules() {}

    private static @Nullable Failure eachOnce(LaunchForm form) {
        return form.isAmbiguous() ? Failure.PARAMETER_TWICE : null;
    }

    private static @Nullable Failure stateGiven(LaunchForm form) {
        return form.state() == null ? Failure.STATE_MISSING : null;
    }

    private static @Nullable Failure noError(LaunchForm form) {
        if (form.error() == null) {
            return null;
        }
        return form.error().equals("login_required") ? Failure.PLATFORM_LOGIN_REQUIRED : Failure.PLATFORM_ERROR;
    }

    private static @Nullable Failure tokenGiven(LaunchForm form) {
        return form.token() == null ? Failure.TOKEN_MISSING : null;
    }

    private static @Nullable Failure tokenFits(LaunchForm form) {
        return form.token() != null && form.token().length() > MAX_TOKEN ? Failure.TOKEN_TOO_LONG : null;
    }
}

package org.anteroom.lti;

import java.util.List;
import org.anteroom.lti.deeplinking.DeepLinkingSettings;
import org.anteroom.lti.token.Claims;
import org.anteroom.lti.trace.Check;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Step;
import org.jspecify.annotations.Nullable;

/**
 * What a launch must tell.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#resource-link-launch-request-message">LTI 1.3, section 5.3</a>
 */
final class MessageRules {

    static final List<Check<Answer>> ALL = List.of(
            new Check<>(Step.MESSAGE_TYPE, MessageRules::isSupported),
            new Check<>(Step.VERSION, MessageRules::isVersion13),
            new Check<>(Step.DEPLOYMENT_ID, MessageRules::namesDeployment),
            new Check<>(Step.LOGIN_DEPLOYMENT, MessageRules::isDeploymentOfLogin),
            new Check<>(Step.SUBJECT, MessageRules::namesPerson),
            new Check<>(Step.ROLES, MessageRules::rolesAreTexts),
            new Check<>(Step.CONTEXT, MessageRules::contextHasId));

    static final List<Check<Answer>> RESOURCE_LINK =
            List.of(new Check<>(Step.RESOURCE_LINK, MessageRules::resourceLinkHasId));

    private static final int MAX_ROLES = 200;

    private MessageRules() {}

    private static @Nullable Failure isSupported(Answer answer) {
        String type = answer.claims().text(Claims.MESSAGE_TYPE);
        if (type == null) {
            return Failure.MESSAGE_TYPE_MISSING;
        }
        boolean supported = type.equals("LtiResourceLinkRequest") || type.equals(DeepLinkingSettings.MESSAGE_TYPE);
        return supported ? null : Failure.MESSAGE_TYPE_UNSUPPORTED;
    }

    private static @Nullable Failure isVersion13(Answer answer) {
        return "1.3.0".equals(answer.claims().text(Claims.VERSION)) ? null : Failure.VERSION_UNSUPPORTED;
    }

    private static @Nullable Failure namesDeployment(Answer answer) {
        return answer.claims().identifier(Claims.DEPLOYMENT_ID) == null ? Failure.DEPLOYMENT_ID_INVALID : null;
    }

    private static @Nullable Failure isDeploymentOfLogin(Answer answer) {
        String hint = answer.login().deploymentId();
        return hint == null || hint.equals(answer.claims().text(Claims.DEPLOYMENT_ID))
                ? null
                : Failure.DEPLOYMENT_OTHER;
    }

    /** Also refuses anonymous launches: everything that a person does here belongs to somebody. */
    private static @Nullable Failure namesPerson(Answer answer) {
        return answer.claims().identifier("sub") == null ? Failure.PERSON_MISSING : null;
    }

    private static @Nullable Failure rolesAreTexts(Answer answer) {
        List<String> roles = answer.claims().texts(Claims.ROLES);
        return roles == null || roles.size() > MAX_ROLES ? Failure.ROLES_INVALID : null;
    }

    private static @Nullable Failure contextHasId(Answer answer) {
        Claims claims = answer.claims();
        boolean usable =
                !claims.has(Claims.CONTEXT) || claims.object(Claims.CONTEXT).identifier("id") != null;
        return usable ? null : Failure.CONTEXT_INVALID;
    }

    private static @Nullable Failure resourceLinkHasId(Answer answer) {
        boolean usable = answer.claims().object(Claims.RESOURCE_LINK).identifier("id") != null;
        return usable ? null : Failure.RESOURCE_LINK_INVALID;
    }
}

package org.anteroom.lti.token;

import java.util.Map;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.anteroom.lti.trace.Step;
import org.anteroom.lti.trace.Trace;
import org.anteroom.platform.Registration;
import org.springframework.stereotype.Component;

/** Leads a token through all checks that need nothing but the platform's keys. */
@Component
public class VerifyToken {

    private final Signatures signatures;

    VerifyToken(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * @return what the platform has signed
     * @throws Refusal at the first check that fails
     */
    public Claims verify(String text, Registration registration, Trace trace) {
        UnverifiedToken token = UnverifiedToken.of(text);
        trace.passed(Step.TOKEN_FORM);
        trace.follow(HeaderRules.ALL, token);
        Map<String, Object> payload = token.payload().orElseThrow(() -> new Refusal(Failure.PAYLOAD_MALFORMED));
        trace.passed(Step.PAYLOAD_WELL_FORMED);
        signatures.verify(token, registration, trace);
        return new Claims(payload);
    }
}

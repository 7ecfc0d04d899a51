package org.anteroom.lti.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.DefaultJOSEProcessor;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.anteroom.lti.trace.Step;
import org.anteroom.lti.trace.Trace;
import org.anteroom.platform.Registration;
import org.anteroom.platform.keyset.KeySets;
import org.springframework.stereotype.Component;

/**
 * Verifies with the keys of one platform alone. Spring's NimbusJwtDecoder would read the claims too, in its own way: it
 * makes up a missing iat and cannot name the rule that a token breaks. Here the rules read what was signed.
 */
@Component
class Signatures {

    private static final int PLATFORMS = 10_000;

    private final KeySets keySets;
    // By the whole registration: whatever changes in it, the old processor is not used again.
    private final Cache<Registration, DefaultJOSEProcessor<SecurityContext>> processors =
            Caffeine.newBuilder().maximumSize(PLATFORMS).build();

    Signatures(KeySets keySets) {
        this.keySets = keySets;
    }

    void verify(UnverifiedToken token, Registration registration, Trace trace) {
        try {
            JWSObject signed = token.signed();
            processors.get(registration, this::processor).process(signed, null);
        } catch (ParseException unsigned) {
            throw new Refusal(Failure.SIGNATURE_WRONG, "no signature");
        } catch (KeySourceException unavailable) {
            throw new Refusal(Failure.KEYS_UNAVAILABLE, unavailable.getMessage());
        } catch (BadJWSException wrong) {
            trace.passed(Step.KEY_FOUND);
            throw new Refusal(Failure.SIGNATURE_WRONG);
        } catch (BadJOSEException | JOSEException noKey) {
            throw new Refusal(Failure.KEY_UNKNOWN, "kid=" + token.header("kid"));
        }
        trace.passed(Step.KEY_FOUND);
        trace.passed(Step.SIGNATURE);
    }

    private DefaultJOSEProcessor<SecurityContext> processor(Registration registration) {
        DefaultJOSEProcessor<SecurityContext> processor = new DefaultJOSEProcessor<>();
        processor.setJWSTypeVerifier(DefaultJOSEObjectTypeVerifier.JWT);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keySets.of(registration)));
        return processor;
    }
}

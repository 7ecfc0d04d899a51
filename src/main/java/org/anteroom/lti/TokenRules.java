package org.anteroom.lti;

import java.time.Duration;
import java.util.List;
import org.anteroom.lti.token.Claims;
import org.anteroom.lti.trace.Check;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Step;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * From whom, for whom and when: what makes the token the answer to this login.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation">OpenID Connect Core,
 *     3.1.3.7</a>
 */
final class TokenRules {

    static final List<Check<Answer>> ALL = List.of(
            new Check<>(Step.ISSUER, TokenRules::isOfPlatform),
            new Check<>(Step.AUDIENCE, TokenRules::isForUs),
            new Check<>(Step.AUTHORIZED_PARTY, TokenRules::isAskedByUs),
            new Check<>(Step.OTHER_AUDIENCES, TokenRules::isForNobodyElse),
            new Check<>(Step.TIME_FORM, TokenRules::timesAreSeconds),
            new Check<>(Step.EXPIRY, TokenRules::isNotExpired),
            new Check<>(Step.ISSUED_AT, TokenRules::isIssuedForThisLogin),
            new Check<>(Step.NOT_BEFORE, TokenRules::isValidAlready),
            new Check<>(Step.NONCE, TokenRules::carriesOurNonce));

    private static final long SKEW = Duration.ofSeconds(60).toSeconds();

    private TokenRules() {}

    private static @Nullable Failure isOfPlatform(Answer answer) {
        String issuer = answer.claims().text("iss");
        return answer.registration().issuer().equals(issuer) ? null : Failure.ISSUER_OTHER;
    }

    private static @Nullable Failure isForUs(Answer answer) {
        return audiences(answer).contains(answer.registration().clientId()) ? null : Failure.AUDIENCE_OTHER;
    }

    private static @Nullable Failure isAskedByUs(Answer answer) {
        if (!answer.claims().has("azp")) {
            return audiences(answer).size() > 1 ? Failure.AUTHORIZED_PARTY_OTHER : null;
        }
        boolean ours = answer.registration().clientId().equals(answer.claims().text("azp"));
        return ours ? null : Failure.AUTHORIZED_PARTY_OTHER;
    }

    private static @Nullable Failure isForNobodyElse(Answer answer) {
        String ours = answer.registration().clientId();
        return audiences(answer).stream().allMatch(ours::equals) ? null : Failure.AUDIENCE_UNTRUSTED;
    }

    private static @Nullable Failure timesAreSeconds(Answer answer) {
        Claims claims = answer.claims();
        boolean notBefore = !claims.has("nbf") || claims.seconds("nbf") != null;
        return notBefore && claims.seconds("exp") != null && claims.seconds("iat") != null
                ? null
                : Failure.TIME_MALFORMED;
    }

    private static @Nullable Failure isNotExpired(Answer answer) {
        return seconds(answer, "exp") < now(answer) - SKEW ? Failure.EXPIRED : null;
    }

    /** A platform issues the token after the login began: anything older was made for another one. */
    private static @Nullable Failure isIssuedForThisLogin(Answer answer) {
        long issued = seconds(answer, "iat");
        if (issued > now(answer) + SKEW) {
            return Failure.ISSUED_IN_FUTURE;
        }
        long began = answer.login().createdAt().getEpochSecond();
        return issued < began - SKEW ? Failure.ISSUED_BEFORE_LOGIN : null;
    }

    private static @Nullable Failure isValidAlready(Answer answer) {
        boolean future = answer.claims().has("nbf") && seconds(answer, "nbf") > now(answer) + SKEW;
        return future ? Failure.NOT_YET_VALID : null;
    }

    private static @Nullable Failure carriesOurNonce(Answer answer) {
        String nonce = answer.claims().text("nonce");
        if (nonce == null || nonce.isEmpty()) {
            return Failure.NONCE_MISSING;
        }
        boolean ours = Tokens.same(Tokens.fingerprint(nonce), answer.login().nonceHash());
        return ours ? null : Failure.NONCE_OTHER;
    }

    private static List<String> audiences(Answer answer) {
        String single = answer.claims().text("aud");
        List<String> several = answer.claims().texts("aud");
        if (single != null) {
            return List.of(single);
        }
        return several == null ? List.of() : several;
    }

    private static long now(Answer answer) {
        return answer.now().getEpochSecond();
    }

    private static long seconds(Answer answer, String claim) {
        Long seconds = answer.claims().seconds(claim);
        return seconds == null ? 0 : seconds;
    }
}

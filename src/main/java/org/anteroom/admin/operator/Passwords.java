package org.anteroom.admin.operator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.anteroom.shared.Tokens;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes with bcrypt, and says so in each hash, so that a later algorithm can stand beside it. */
@Component
class Passwords {

    static final int SHORTEST = 12;

    /** What bcrypt takes into account. */
    static final int MOST_BYTES = 72;

    private static final int STRENGTH = 11;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH)));
    private final String nobodys = encoder.encode(Tokens.random());

    static boolean isUsable(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, Operator operator) {
        return isUsable(password) && encoder.matches(password, operator.passwordHash());
    }

    /** Takes as long as for an operator who exists: the time of a refusal tells nothing about names. */
    boolean matchesNobody(String password) {
        encoder.matches(password.isEmpty() ? "-" : password.substring(0, Math.min(password.length(), 16)), nobodys);
        return false;
    }
}

package org.anteroom.admin.operator;

import java.util.List;
import java.util.Optional;
import org.anteroom.admin.SignedInOperator;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

final class CheckPassword implements AuthenticationProvider {

    private final Operators operators;
    private final Passwords passwords;

    CheckPassword(Operators operators, Passwords passwords) {
        this.operators = operators;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Optional<Operator> found = operators.find(attempt.getName());
        boolean right =
                found.map(it -> passwords.matches(password, it)).orElseGet(() -> passwords.matchesNobody(password));
        if (!right) {
            throw new BadCredentialsException("name or password");
        }
        Operator operator = found.orElseThrow();
        var principal = new SignedInOperator(operator.id(), operator.name(), operator.passwordSince());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}

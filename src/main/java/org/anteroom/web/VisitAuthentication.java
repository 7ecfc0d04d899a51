package org.anteroom.web;

import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What Spring Security knows of a visit; rights are asked of the policies, hence no authorities. */
public final class VisitAuthentication extends AbstractAuthenticationToken {

    private final transient Visit visit;

    public VisitAuthentication(Visit visit) {
        super(List.of());
        this.visit = visit;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Visit getPrincipal() {
        return visit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VisitAuthentication that && visit.equals(that.visit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(visit);
    }
}

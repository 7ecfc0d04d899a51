package org.anteroom.admin;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/** @param passwordSince the sign-in ends with the password that it was made with */
public record SignedInOperator(long id, String displayName, Instant passwordSince) implements Principal, Serializable {

    /** For the index of sessions, which takes short names only. */
    @Override
    public String getName() {
        return "operator-" + id;
    }
}

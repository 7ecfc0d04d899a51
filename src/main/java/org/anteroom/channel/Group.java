package org.anteroom.channel;

import org.anteroom.shared.DomainError;
import org.anteroom.shared.DomainError.Kind;

/**
 * Some of a channel's people.
 *
 * @param externalId what the LMS calls it; empty for one made here
 * @param name empty until the LMS tells it
 * @param members how many are in it at the moment
 */
public record Group(long id, GroupSource source, String externalId, String name, int members) {

    public static final int MAX_NAME = 255;

    /** Whether it was made here, and can be changed here. */
    public boolean isMade() {
        return source == GroupSource.MANUAL;
    }

    /** @throws DomainError 403 */
    public void requireMade() {
        if (!isMade()) {
            throw new DomainError(Kind.FORBIDDEN, "group-of-lms", "group " + id);
        }
    }
}

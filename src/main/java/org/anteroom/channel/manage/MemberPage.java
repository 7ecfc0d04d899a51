package org.anteroom.channel.manage;

import java.util.List;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/** @param next the member that the following page begins after, if there is one */
record MemberPage(List<ManagedMember> members, @Nullable UserId next) {

    static final int SIZE = 50;

    /** @param found one more than a page holds, if there are more */
    static MemberPage of(List<ManagedMember> found) {
        return found.size() <= SIZE
                ? new MemberPage(found, null)
                : new MemberPage(found.subList(0, SIZE), found.get(SIZE - 1).user());
    }
}

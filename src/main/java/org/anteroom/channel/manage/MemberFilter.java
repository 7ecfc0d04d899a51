package org.anteroom.channel.manage;

import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.LikePattern;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which members somebody wants to see.
 *
 * @param q part of a name or address; empty for all
 * @param after the last member of the page before
 */
record MemberFilter(
        String q, @Nullable ChannelRole role, @Nullable UserId after) {

    private static final int LONGEST = 100;

    MemberFilter(@Nullable String q, @Nullable ChannelRole role, @Nullable UserId after) {
        String stripped = q == null ? "" : q.strip();
        this.q = stripped.substring(0, Math.min(stripped.length(), LONGEST));
        this.role = role;
        this.after = after;
    }

    public boolean narrows() {
        return !q.isEmpty() || role != null;
    }

    String pattern() {
        return LikePattern.containing(q);
    }
}

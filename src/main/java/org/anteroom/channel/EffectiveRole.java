package org.anteroom.channel;

import org.jspecify.annotations.Nullable;

/**
 * What a person is in a channel: what a manager of the channel made them, else what the LMS says. Made where a membership is
 * written and stored as its role, so that each question of rights reads one column.
 */
public final class EffectiveRole {

    private EffectiveRole() {}

    /** As SQL, in a statement that writes memberships. */
    public static String sql(String sourceRole) {
        return "coalesce(local_role, " + sourceRole + ")";
    }

    public static ChannelRole of(@Nullable ChannelRole local, ChannelRole source) {
        return local == null ? source : local;
    }
}

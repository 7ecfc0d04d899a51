package org.anteroom.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the tool already knows of a launch's person, course and activity: one row, absent parts null. */
record KnownLaunch(
        @Nullable Long userId,
        @Nullable String userName,
        @Nullable String userEmail,
        @Nullable Instant lastLaunchAt,
        @Nullable Long channelId,
        @Nullable String channelTitle,
        @Nullable String channelLabel,
        @Nullable String role,
        @Nullable Boolean preview,
        @Nullable Instant confirmedAt,
        @Nullable Long linkId,
        @Nullable String linkTitle,
        @Nullable Long roomId) {

    // By hand: a mapper by names costs this, the hottest query, more than the database does.
    static KnownLaunch of(ResultSet row, int number) throws SQLException {
        return new KnownLaunch(
                row.getObject("user_id", Long.class),
                row.getString("user_name"),
                row.getString("user_email"),
                row.getObject("last_launch_at", Instant.class),
                row.getObject("channel_id", Long.class),
                row.getString("channel_title"),
                row.getString("channel_label"),
                row.getString("role"),
                row.getObject("preview", Boolean.class),
                row.getObject("confirmed_at", Instant.class),
                row.getObject("link_id", Long.class),
                row.getString("link_title"),
                row.getObject("room_id", Long.class));
    }

    boolean hasUser(String name, @Nullable String email, Instant recent) {
        return userId != null
                && name.equals(userName)
                && Objects.equals(email, userEmail)
                && lastLaunchAt != null
                && lastLaunchAt.isAfter(recent);
    }

    boolean hasChannel(String title, @Nullable String label) {
        return channelId != null && title.equals(channelTitle) && Objects.equals(label, channelLabel);
    }

    boolean hasMembership(ChannelRole now, boolean previewNow, Instant recent) {
        return now.name().equals(role)
                && Objects.equals(preview, previewNow)
                && confirmedAt != null
                && confirmedAt.isAfter(recent);
    }

    boolean hasLink(@Nullable String title) {
        return linkId != null && Objects.equals(title, linkTitle);
    }

    /** A manager who comes to an activity without a room opens one. */
    boolean awaitsRoomOf(ChannelRole present) {
        return linkId != null && roomId == null && present == ChannelRole.MANAGER;
    }
}

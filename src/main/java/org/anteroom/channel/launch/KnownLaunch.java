package org.anteroom.channel.launch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.EffectiveRole;
import org.anteroom.channel.content.ContentHandle;
import org.anteroom.channel.content.GivenContent;
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
        @Nullable String sourceRole,
        @Nullable String localRole,
        @Nullable Boolean preview,
        @Nullable Instant launchedAt,
        @Nullable String groupMark,
        @Nullable Instant rosterRequestedAt,
        @Nullable Long linkId,
        @Nullable String linkTitle,
        @Nullable Long roomId,
        @Nullable String content,
        @Nullable Long copyId) {

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
                row.getString("source_role"),
                row.getString("local_role"),
                row.getObject("preview", Boolean.class),
                row.getObject("launched_at", Instant.class),
                row.getString("group_mark"),
                row.getObject("requested_at", Instant.class),
                row.getObject("link_id", Long.class),
                row.getString("link_title"),
                row.getObject("room_id", Long.class),
                row.getString("content"),
                row.getObject("copy_id", Long.class));
    }

    /** Of a member whose role is not made here. */
    boolean hasOtherRole(ChannelRole role) {
        return sourceRole != null && localRole == null && !sourceRole.equals(role.name());
    }

    boolean hasUser(String name, @Nullable String email, Instant recent) {
        return userId != null
                && (name.isEmpty() || name.equals(userName))
                && (email == null || email.equals(userEmail))
                && lastLaunchAt != null
                && lastLaunchAt.isAfter(recent);
    }

    boolean hasChannel(String title, @Nullable String label) {
        return channelId != null && title.equals(channelTitle) && Objects.equals(label, channelLabel);
    }

    boolean hasMembership(ChannelRole now, boolean previewNow, Instant recent) {
        return now.name().equals(sourceRole)
                && Objects.equals(preview, previewNow)
                && launchedAt != null
                && launchedAt.isAfter(recent);
    }

    /** What counts of the role that the launch tells. */
    ChannelRole effective(ChannelRole told) {
        return EffectiveRole.of(localRole == null ? null : ChannelRole.valueOf(localRole), told);
    }

    boolean hasLink(@Nullable String title) {
        return linkId != null && Objects.equals(title, linkTitle);
    }

    /** Whether the launch has to look for what the activity shows. */
    boolean awaitsContent(GivenContent given, ChannelRole present) {
        if (linkId == null || given.handle() == null) {
            return given.isNone() && awaitsRoomOf(present);
        }
        boolean waits = copyId != null && present != ChannelRole.MANAGER;
        return !shows(given.handle()) && !(waits && given.handle().subject().equals(content));
    }

    /** The channel's page; a copied course that nobody has decided about comes before it. */
    boolean showsChannel() {
        return content != null && content.startsWith("channel.") && copyId == null;
    }

    /** A selection of other content for the same activity is followed. */
    boolean shows(ContentHandle handle) {
        return handle.subject().equals(content) && (roomId != null || handle.room() == null);
    }

    /** A manager who comes to an activity without a room opens one. */
    boolean awaitsRoomOf(ChannelRole present) {
        return linkId != null && roomId == null && present == ChannelRole.MANAGER;
    }
}

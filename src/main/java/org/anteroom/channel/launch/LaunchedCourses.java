package org.anteroom.channel.launch;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anteroom.channel.ChannelRole;
import org.anteroom.lti.Launch;
import org.anteroom.lti.Launch.Context;
import org.anteroom.lti.Launch.ResourceLink;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what launches tell of people, courses and activities. A launch that tells nothing new costs one statement: names
 * are compared before they are written, and the time of the last launch is kept to the hour.
 */
@Repository
class LaunchedCourses {

    private static final Duration RECENT = Duration.ofHours(1);
    private static final int MAX_NAME = 255;

    private final JdbcClient jdbc;
    private final LaunchedGroupRows groups;
    private final Clock clock;

    LaunchedCourses(JdbcClient jdbc, LaunchedGroupRows groups, Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.clock = clock;
    }

    /** Whether the launch tells nothing that would have to be written. */
    boolean isKnown(Launch launch, KnownLaunch known, ChannelRole role, boolean preview) {
        Instant recent = clock.instant().minus(RECENT);
        boolean inCourse = launch.context() == null
                || known.hasChannel(title(launch.context()), label(launch.context()))
                        && known.hasMembership(role, preview, recent)
                        && LaunchedGroups.of(launch).areKnown(known);
        boolean inActivity = launch.context() == null
                || launch.resourceLink() == null
                || known.hasLink(title(launch.resourceLink()));
        return known.hasUser(name(launch), launch.email(), recent) && inCourse && inActivity;
    }

    /** Writes what the launch tells, over what was known before. */
    KnownLaunch store(Launch launch, ChannelRole role, boolean preview) {
        storeUser(launch);
        if (launch.context() != null) {
            storeChannel(launch, launch.context());
            KnownLaunch known = known(launch);
            storeMembership(known, role, preview);
            groups.store(known, LaunchedGroups.of(launch));
            if (launch.resourceLink() != null) {
                storeLink(known, launch.resourceLink());
            }
        }
        return known(launch);
    }

    KnownLaunch known(Launch launch) {
        return jdbc.sql("""
                select u.id as user_id, u.name as user_name, u.email as user_email, u.last_launch_at,
                  c.id as channel_id, c.title as channel_title, c.label as channel_label,
                  m.role, m.preview, m.launched_at, m.group_mark, s.requested_at,
                  l.id as link_id, l.title as link_title, l.room_id, l.content, l.copy_id
                from (select 1 as one) launch
                left join user_account u on u.registration_id = :registration and u.sub = :sub
                left join channel c on c.deployment_id = :deployment and c.context_id = :context
                left join membership m on m.channel_id = c.id and m.user_id = u.id
                left join roster s on s.channel_id = c.id
                left join resource_link l on l.channel_id = c.id and l.resource_link_id = :link
                """)
                .param("registration", launch.registration().value())
                .param("sub", launch.sub())
                .param("deployment", launch.deployment())
                .param(
                        "context",
                        launch.context() == null ? null : launch.context().id())
                .param(
                        "link",
                        launch.resourceLink() == null
                                ? null
                                : launch.resourceLink().id())
                .query(KnownLaunch::of)
                .single();
    }

    /** What the launch leaves out stays as a roster or an earlier launch told it. */
    private void storeUser(Launch launch) {
        jdbc.sql("""
                insert into user_account (registration_id, sub, name, email, created_at, last_launch_at)
                values (:registration, :sub, :name, :email, :now, :now)
                on duplicate key update name = case when values(name) = '' then name else values(name) end,
                  email = coalesce(values(email), email), last_launch_at = values(last_launch_at)
                """)
                .param("registration", launch.registration().value())
                .param("sub", launch.sub())
                .param("name", name(launch))
                .param("email", launch.email())
                .param("now", clock.instant())
                .update();
    }

    private void storeChannel(Launch launch, Context context) {
        jdbc.sql("""
                insert into channel
                  (registration_id, deployment_id, context_id, title, label, collaboration_enabled, created_at)
                values (:registration, :deployment, :context, :title, :label, true, :now)
                on duplicate key update title = values(title), label = values(label)
                """)
                .param("registration", launch.registration().value())
                .param("deployment", launch.deployment())
                .param("context", context.id())
                .param("title", title(context))
                .param("label", label(context))
                .param("now", clock.instant())
                .update();
    }

    private void storeMembership(KnownLaunch known, ChannelRole role, boolean preview) {
        jdbc.sql("""
                insert into membership (channel_id, user_id, role, preview, confirmed_at, launched_at)
                values (:channel, :user, :role, :preview, :now, :now)
                on duplicate key update role = values(role), preview = values(preview),
                  confirmed_at = values(confirmed_at), launched_at = values(launched_at)
                """)
                .param("channel", known.channelId())
                .param("user", known.userId())
                .param("role", role.name())
                .param("preview", preview)
                .param("now", clock.instant())
                .update();
    }

    private void storeLink(KnownLaunch known, ResourceLink link) {
        jdbc.sql("""
                insert into resource_link (channel_id, resource_link_id, title, created_at)
                values (:channel, :link, :title, :now)
                on duplicate key update title = values(title)
                """)
                .param("channel", known.channelId())
                .param("link", link.id())
                .param("title", title(link))
                .param("now", clock.instant())
                .update();
    }

    /** Locks the activity, so that two teachers who open it at once make one room. */
    @Nullable
    RoomId roomForUpdate(long linkId) {
        Long room = jdbc.sql("select room_id from resource_link where id = :id for update")
                .param("id", linkId)
                .query((row, number) -> row.getObject("room_id", Long.class))
                .optional()
                .orElse(null);
        return room == null ? null : new RoomId(room);
    }

    /** What the activity shows by the word of the platform, and by which room; without one it waits. */
    void bind(long linkId, String content, FollowContent.Binding binding) {
        jdbc.sql("""
                update resource_link set content = :content, room_id = :room, copy_id = :copy, source_room_id = :source
                where id = :id
                """)
                .param("content", content)
                .param("room", binding.room() == null ? null : binding.room().value())
                .param("copy", binding.copy() == null ? null : binding.copy().id())
                .param(
                        "source",
                        binding.source() == null ? null : binding.source().value())
                .param("id", linkId)
                .update();
    }

    /** Channels of the courses that the launch's course was copied from, the nearest first. */
    List<ChannelId> ancestors(Launch launch) {
        List<String> history = CourseHistory.of(launch);
        if (history.isEmpty()) {
            return List.of();
        }
        Map<String, ChannelId> known = new HashMap<>();
        jdbc.sql("select id, context_id from channel where deployment_id = :deployment and context_id in (:history)")
                .param("deployment", launch.deployment())
                .param("history", history)
                .query((ResultSet row) -> {
                    known.put(row.getString("context_id"), new ChannelId(row.getLong("id")));
                });
        return history.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    void bind(long linkId, RoomId room) {
        jdbc.sql("update resource_link set room_id = :room where id = :id")
                .param("room", room.value())
                .param("id", linkId)
                .update();
    }

    private static String name(Launch launch) {
        return launch.name() == null ? "" : cut(launch.name());
    }

    private static String title(Context context) {
        if (context.title() != null && !context.title().isBlank()) {
            return cut(context.title());
        }
        return cut(context.label() != null && !context.label().isBlank() ? context.label() : context.id());
    }

    private static @Nullable String label(Context context) {
        return context.label() == null ? null : cut(context.label());
    }

    private static @Nullable String title(ResourceLink link) {
        return link.title() == null ? null : cut(link.title());
    }

    /** Names are the platform's: a long one is shown shortened rather than refused. */
    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME));
    }
}

package org.anteroom.channel.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anteroom.channel.ChannelRole;
import org.anteroom.lti.Launch;
import org.anteroom.lti.Launch.Context;
import org.anteroom.lti.Launch.ResourceLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is known of the person, course and activity of a launch, read by one statement. A launch that tells nothing new
 * costs no other: names are compared before they are written, and the time of the last launch is kept to the hour.
 */
@Repository
class KnownLaunches {

    private static final Duration RECENT = Duration.ofHours(1);

    private static final String KNOWN = """
            select u.id as user_id, u.name as user_name, u.email as user_email, u.last_launch_at,
              c.id as channel_id, c.title as channel_title, c.label as channel_label,
              m.source_role, m.local_role, m.preview, m.launched_at, m.group_mark, s.requested_at,
              l.id as link_id, l.title as link_title, l.room_id, l.content, l.copy_id
            from (select 1 as one) launch
            left join user_account u on u.registration_id = :registration and u.sub = :sub
            left join channel c on c.deployment_id = :deployment and c.context_id = :context
            left join membership m on m.channel_id = c.id and m.user_id = u.id
            left join roster s on s.channel_id = c.id
            left join resource_link l on l.channel_id = c.id and l.resource_link_id = :link
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownLaunches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    KnownLaunch of(Launch launch) {
        Context context = launch.context();
        ResourceLink link = launch.resourceLink();
        return jdbc.sql(KNOWN)
                .param("registration", launch.registration().value())
                .param("sub", launch.sub())
                .param("deployment", launch.deployment())
                .param("context", context == null ? null : context.id())
                .param("link", link == null ? null : link.id())
                .query(KnownLaunch::of)
                .single();
    }

    /** Whether the launch tells nothing that would have to be written. */
    boolean isAll(KnownLaunch known, Launch launch, ChannelRole role, boolean preview) {
        Instant recent = clock.instant().minus(RECENT);
        Context context = launch.context();
        return known.hasUser(LaunchedNames.name(launch), launch.email(), recent)
                && (context == null
                        || known.hasChannel(LaunchedNames.title(context), LaunchedNames.label(context))
                                && known.hasMembership(role, preview, recent)
                                && LaunchedGroups.of(launch).areKnown(known)
                                && isAll(known, launch.resourceLink()));
    }

    private static boolean isAll(KnownLaunch known, @Nullable ResourceLink link) {
        return link == null || known.hasLink(LaunchedNames.title(link));
    }
}

package org.anteroom.channel.launch;

import java.time.Clock;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.EffectiveRole;
import org.anteroom.channel.RightsChanged;
import org.anteroom.lti.Launch;
import org.anteroom.lti.Launch.Context;
import org.anteroom.shared.ChannelId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what launches tell of people, courses and memberships. */
@Repository
class LaunchedCourses {

    private final JdbcClient jdbc;
    private final KnownLaunches knownLaunches;
    private final LaunchedGroupRows groups;
    private final LaunchedActivities activities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LaunchedCourses(
            JdbcClient jdbc,
            KnownLaunches knownLaunches,
            LaunchedGroupRows groups,
            LaunchedActivities activities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.knownLaunches = knownLaunches;
        this.activities = activities;
        this.jdbc = jdbc;
        this.groups = groups;
        this.events = events;
        this.clock = clock;
    }

    /** Writes what the launch tells, over what was known before. */
    KnownLaunch store(Launch launch, ChannelRole role, boolean preview) {
        storeUser(launch);
        if (launch.context() != null) {
            storeChannel(launch, launch.context());
            KnownLaunch known = knownLaunches.of(launch);
            storeMembership(known, role, preview);
            LaunchedGroups told = LaunchedGroups.of(launch);
            groups.store(known, told);
            if (known.hasOtherRole(role) || !told.areKnown(known)) {
                events.publishEvent(new RightsChanged(new ChannelId(known.channelId())));
            }
            if (launch.resourceLink() != null) {
                activities.store(known, launch.resourceLink());
            }
        }
        return knownLaunches.of(launch);
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
                .param("name", LaunchedNames.name(launch))
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
                .param("title", LaunchedNames.title(context))
                .param("label", LaunchedNames.label(context))
                .param("now", clock.instant())
                .update();
    }

    private void storeMembership(KnownLaunch known, ChannelRole role, boolean preview) {
        jdbc.sql("""
                insert into membership (channel_id, user_id, role, source_role, preview, confirmed_at, launched_at)
                values (:channel, :user, :role, :role, :preview, :now, :now)
                on duplicate key update role = %s, source_role = values(source_role), preview = values(preview),
                  confirmed_at = values(confirmed_at), launched_at = values(launched_at), entry = null
                """.formatted(EffectiveRole.sql("values(source_role)")))
                .param("channel", known.channelId())
                .param("user", known.userId())
                .param("role", role.name())
                .param("preview", preview)
                .param("now", clock.instant())
                .update();
    }
}

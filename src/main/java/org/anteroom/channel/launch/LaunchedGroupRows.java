package org.anteroom.channel.launch;

import java.time.Clock;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the groups that launches tell, in channels whose roster does not tell them. */
@Repository
class LaunchedGroupRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    LaunchedGroupRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Within the transaction that stores the membership. */
    void store(KnownLaunch known, LaunchedGroups groups) {
        if (groups.ids() == null || groups.areKnown(known)) {
            return;
        }
        mark(known, groups);
        if (!isToldByRoster(known.channelId())) {
            leaveOthers(known, groups.ids());
            groups.ids().forEach(id -> join(known, id));
        }
    }

    private void mark(KnownLaunch known, LaunchedGroups groups) {
        jdbc.sql("update membership set group_mark = :mark where channel_id = :channel and user_id = :user")
                .param("mark", groups.mark())
                .param("channel", known.channelId())
                .param("user", known.userId())
                .update();
    }

    private boolean isToldByRoster(long channel) {
        return jdbc.sql("select id from channel_group where channel_id = :channel and source = 'ROSTER' limit 1")
                .param("channel", channel)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private void leaveOthers(KnownLaunch known, SortedSet<String> ids) {
        jdbc.sql("""
                delete from group_member where user_id = :user and group_id in
                  (select id from channel_group
                   where channel_id = :channel and source = 'LAUNCH' and external_id not in (:ids))
                """)
                .param("user", known.userId())
                .param("channel", known.channelId())
                // Never empty: an id has no blank in it.
                .param("ids", ids.isEmpty() ? java.util.Set.of(" ") : ids)
                .update();
    }

    private void join(KnownLaunch known, String id) {
        jdbc.sql("""
                insert into channel_group (channel_id, source, external_id, name, created_at)
                values (:channel, 'LAUNCH', :id, '', :now)
                on duplicate key update external_id = values(external_id)
                """)
                .param("channel", known.channelId())
                .param("id", id)
                .param("now", clock.instant())
                .update();
        jdbc.sql("""
                insert into group_member (group_id, user_id)
                select id, :user from channel_group where channel_id = :channel and external_id = :id
                on duplicate key update user_id = values(user_id)
                """)
                .param("user", known.userId())
                .param("channel", known.channelId())
                .param("id", id)
                .update();
    }
}

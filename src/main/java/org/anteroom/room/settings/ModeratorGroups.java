package org.anteroom.room.settings;

import java.util.List;
import org.anteroom.channel.GroupRights;
import org.anteroom.shared.ChannelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a group moderates; without rooms that only their owners and co-editors know. */
@Repository
class ModeratorGroups implements GroupRights {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    ModeratorGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Right> of(ChannelId channel, long group) {
        return jdbc.sql("""
                select g.role, r.name from room_group_grant g join room r on r.id = g.room_id
                where g.group_id = :group and r.channel_id = :channel and r.published and r.deleted_at is null
                order by r.name, r.id, g.role limit\s""" + MOST)
                .param("group", group)
                .param("channel", channel.value())
                .query((row, number) -> new Right(row.getString("role"), row.getString("name")))
                .list();
    }
}

package org.anteroom.channel.manage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.shared.ChannelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed what in a channel, newest first. */
@Repository
class LogPages {

    static final int SIZE = 50;

    /** By which the page filters, in its order. */
    static final List<String> PARTS = List.of("members", "groups", "rooms", "media", "meeting-room", "settings");

    private final JdbcClient jdbc;

    LogPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param part of {@link #PARTS}; any other text for all
     * @param before the last entry of the page before
     * @return one more than a page holds, if there are more
     */
    List<LogEntry> page(ChannelId channel, String part, long before) {
        Map<String, Object> values = new HashMap<>(Map.of("channel", channel.value(), "before", before));
        String condition = "";
        if (PARTS.contains(part)) {
            condition = " and l.part = :part";
            values.put("part", part);
        }
        return jdbc.sql("""
                select l.id, u.name, l.kind, l.subject, l.created_at
                from channel_activity l join user_account u on u.id = l.actor_id
                where l.channel_id = :channel and l.id < :before""" + condition + " order by l.id desc limit " + (SIZE + 1))
                .params(values)
                .query(LogEntry::of)
                .list();
    }
}

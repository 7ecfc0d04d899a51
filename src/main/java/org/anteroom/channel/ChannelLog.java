package org.anteroom.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.Purge;
import org.anteroom.shared.Shortened;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Who changed what in a channel: its managers read it. */
@Repository
public class ChannelLog {

    private static final Duration KEPT = Duration.ofDays(365);
    private static final int MAX_SUBJECT = 255;

    private final JdbcClient jdbc;
    private final Purge purge;
    private final Clock clock;

    ChannelLog(JdbcClient jdbc, Purge purge, Clock clock) {
        this.jdbc = jdbc;
        this.purge = purge;
        this.clock = clock;
    }

    /**
     * Belongs to the caller's transaction, if there is one.
     *
     * @param kind as {@code rooms.published}: the part of the channel (members, groups, rooms, media, meeting-room or
     *     settings) and what became of it, at most 64 characters. Its words are the message {@code channel.log.<kind>}, with
     *     the actor's name as {0} and the subject as {1}
     * @param subject what it became of, in somebody's own words; empty if the words need none
     */
    public void add(ChannelId channel, UserId actor, String kind, String subject) {
        jdbc.sql("""
                insert into channel_activity (channel_id, actor_id, part, kind, subject, created_at)
                values (:channel, :actor, :part, :kind, :subject, :now)
                """)
                .param("channel", channel.value())
                .param("actor", actor.value())
                .param("part", kind.substring(0, kind.indexOf('.')))
                .param("kind", kind)
                .param("subject", Shortened.to(MAX_SUBJECT, subject))
                .param("now", clock.instant())
                .update();
    }

    /** As {@link #add}, unless the channel's last entry says the same: one after another are one. */
    public void addOnce(ChannelId channel, UserId actor, String kind, String subject) {
        boolean said = jdbc.sql("""
                select actor_id, kind, subject from channel_activity where channel_id = :channel order by id desc limit 1
                """)
                .param("channel", channel.value())
                .query((row, number) -> row.getLong("actor_id") == actor.value()
                        && kind.equals(row.getString("kind"))
                        && Shortened.to(MAX_SUBJECT, subject).equals(row.getString("subject")))
                .optional()
                .orElse(false);
        if (!said) {
            add(channel, actor, kind, subject);
        }
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        purge.olderThan(
                KEPT,
                (before, most) -> jdbc.sql("delete from channel_activity where created_at < :before limit " + most)
                        .param("before", before)
                        .update());
    }
}

package org.anteroom.channel.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class CourseCopies {

    private static final String SELECT = """
            select id, channel_id, source_channel_id, in_history, decision, finished_at from course_copy
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CourseCopies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws DomainError 404 for a copy of another channel */
    public CourseCopy require(ChannelId channel, long id) {
        return jdbc.sql(SELECT + "where id = :id and channel_id = :channel")
                .param("id", id)
                .param("channel", channel.value())
                .query(CourseCopies::copy)
                .optional()
                .orElseThrow(() -> DomainError.notFound("course copy " + id + " of channel " + channel));
    }

    public CourseCopy findOrAdd(ChannelId channel, ChannelId source, boolean inHistory) {
        jdbc.sql("""
                insert into course_copy (channel_id, source_channel_id, in_history, created_at)
                values (:channel, :source, :inHistory, :now)
                on duplicate key update in_history = in_history or values(in_history)
                """)
                .param("channel", channel.value())
                .param("source", source.value())
                .param("inHistory", inHistory)
                .param("now", clock.instant())
                .update();
        return jdbc.sql(SELECT + "where channel_id = :channel and source_channel_id = :source")
                .param("channel", channel.value())
                .param("source", source.value())
                .query(CourseCopies::copy)
                .single();
    }

    /** Makes decisions about one copy, and the ends of its clones, wait for each other. */
    public CourseCopy lock(long id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(CourseCopies::copy)
                .single();
    }

    public void decide(long id, CopyDecision decision, UserId person) {
        jdbc.sql("""
                update course_copy set decision = :decision, decided_by = :person, decided_at = :now, finished_at = null
                where id = :id
                """)
                .param("decision", decision.name())
                .param("person", person.value())
                .param("now", clock.instant())
                .param("id", id)
                .update();
    }

    public UserId decidedBy(long id) {
        return jdbc.sql("select decided_by from course_copy where id = :id")
                .param("id", id)
                .query((row, number) -> new UserId(row.getLong(1)))
                .single();
    }

    public void finish(long id) {
        jdbc.sql("update course_copy set finished_at = :now where id = :id and finished_at is null")
                .param("now", clock.instant())
                .param("id", id)
                .update();
    }

    /** A room that was chosen. With a refusal it could not be taken; the code says why. */
    public void choose(long copy, RoomId source, @Nullable String refusal) {
        jdbc.sql("""
                insert into course_copy_room (copy_id, source_room_id, refusal) values (:copy, :source, :refusal)
                on duplicate key update refusal = values(refusal)
                """)
                .param("copy", copy)
                .param("source", source.value())
                .param("refusal", refusal)
                .update();
    }

    /** From now on this room stands for the original, also in the activities that wait for it. */
    public void resolve(long copy, RoomId source, RoomId room) {
        jdbc.sql("""
                update course_copy_room set room_id = :room, refusal = null
                where copy_id = :copy and source_room_id = :source
                """)
                .param("room", room.value())
                .param("copy", copy)
                .param("source", source.value())
                .update();
        jdbc.sql("""
                update resource_link set room_id = :room
                where copy_id = :copy and source_room_id = :source and room_id is null
                """)
                .param("room", room.value())
                .param("copy", copy)
                .param("source", source.value())
                .update();
    }

    /** What stands for the room in a channel that was copied from the room's, or from one that was copied from that. */
    public Optional<RoomId> standIn(ChannelId channel, RoomId original) {
        return jdbc.sql("""
                select k.room_id from course_copy y
                join course_copy_room k on k.copy_id = y.id and k.source_room_id = :original and k.room_id is not null
                where y.channel_id = :channel order by y.id desc limit 1
                """)
                .param("original", original.value())
                .param("channel", channel.value())
                .query(Long.class)
                .optional()
                .map(RoomId::new);
    }

    private static CourseCopy copy(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        return new CourseCopy(
                row.getLong("id"),
                new ChannelId(row.getLong("channel_id")),
                new ChannelId(row.getLong("source_channel_id")),
                row.getBoolean("in_history"),
                decision == null ? null : CopyDecision.valueOf(decision),
                row.getObject("finished_at") != null);
    }
}

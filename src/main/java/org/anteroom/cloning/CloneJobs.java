package org.anteroom.cloning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anteroom.room.RoomMetadata;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class CloneJobs {

    private static final String SELECT = """
            select id, source_id, channel_id, requested_by, name, description, tags, state, room_id, failure_code, version,
              copy_id
            from clone_job
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CloneJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the same dialog asked before */
    CloneJobId add(UserId person, RoomId source, NewClone clone) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into clone_job (request_key, source_id, channel_id, requested_by, name, description, tags, state,
                  version, created_at)
                values (:requestKey, :source, :channel, :person, :name, :description, :tags, 'REQUESTED', 1, :now)
                """)
                .param("requestKey", clone.requestKey().toString())
                .param("source", source.value())
                .param("channel", clone.channel().value())
                .param("person", person.value())
                .param("name", clone.metadata().name())
                .param("description", clone.metadata().description().value())
                .param("tags", clone.metadata().storedTags())
                .param("now", clock.instant())
                .update(key, "id");
        return new CloneJobId(key.getKey().longValue());
    }

    Optional<CloneJob> find(UserId person, UUID requestKey) {
        return jdbc.sql(SELECT + "where requested_by = :person and request_key = :requestKey")
                .param("person", person.value())
                .param("requestKey", requestKey.toString())
                .query(CloneJobs::job)
                .optional();
    }

    Optional<CloneJob> find(UserId person, CloneJobId id) {
        return jdbc.sql(SELECT + "where requested_by = :person and id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .query(CloneJobs::job)
                .optional();
    }

    /** Makes the copy and the edits of its metadata wait for each other. */
    Optional<CloneJob> lock(CloneJobId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(CloneJobs::job)
                .optional();
    }

    void belongsTo(CloneJobId id, long courseCopy) {
        jdbc.sql("update clone_job set copy_id = :copy where id = :id")
                .param("copy", courseCopy)
                .param("id", id.value())
                .update();
    }

    void handOver(CloneJobId id, UserId person) {
        jdbc.sql("update clone_job set requested_by = :person where id = :id and state = 'FAILED'")
                .param("person", person.value())
                .param("id", id.value())
                .update();
    }

    /** In order of creation. */
    List<CloneJob> ofCopy(long courseCopy) {
        return jdbc.sql(SELECT + "where copy_id = :copy order by id")
                .param("copy", courseCopy)
                .query(CloneJobs::job)
                .list();
    }

    int pendingOfCopy(long courseCopy) {
        return jdbc.sql("select count(*) from clone_job where copy_id = :copy and state = 'REQUESTED'")
                .param("copy", courseCopy)
                .query(Integer.class)
                .single();
    }

    int pendingOf(UserId person) {
        return jdbc.sql(
                        "select count(*) from clone_job where requested_by = :person and state = 'REQUESTED' and copy_id is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void describe(CloneJobId id, RoomMetadata metadata) {
        jdbc.sql("""
                update clone_job set name = :name, description = :description, tags = :tags, version = version + 1
                where id = :id
                """)
                .param("name", metadata.name())
                .param("description", metadata.description().value())
                .param("tags", metadata.storedTags())
                .param("id", id.value())
                .update();
    }

    void finish(CloneJobId id, RoomId room) {
        jdbc.sql("""
                update clone_job set state = 'READY', room_id = :room, failure_code = null, finished_at = :now
                where id = :id
                """)
                .param("room", room.value())
                .param("now", clock.instant())
                .param("id", id.value())
                .update();
    }

    void fail(CloneJobId id, String code) {
        jdbc.sql("update clone_job set state = 'FAILED', failure_code = :code, finished_at = :now where id = :id")
                .param("code", code)
                .param("now", clock.instant())
                .param("id", id.value())
                .update();
    }

    void reopen(CloneJobId id) {
        jdbc.sql("update clone_job set state = 'REQUESTED', failure_code = null, finished_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** @return how many went; as many as {@code most} means that there may be more */
    int purge(Instant before, int most) {
        return jdbc.sql("delete from clone_job where created_at < :before and state <> 'REQUESTED' limit " + most)
                .param("before", before)
                .update();
    }

    private static CloneJob job(ResultSet row, int number) throws SQLException {
        Long room = row.getObject("room_id", Long.class);
        return new CloneJob(
                new CloneJobId(row.getLong("id")),
                new RoomId(row.getLong("source_id")),
                new ChannelId(row.getLong("channel_id")),
                new UserId(row.getLong("requested_by")),
                RoomMetadata.ofStored(row.getString("name"), row.getString("description"), row.getString("tags")),
                CloneState.valueOf(row.getString("state")),
                room == null ? null : new RoomId(room),
                row.getString("failure_code"),
                row.getInt("version"),
                row.getObject("copy_id", Long.class));
    }
}

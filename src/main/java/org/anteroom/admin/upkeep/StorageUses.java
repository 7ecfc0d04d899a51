package org.anteroom.admin.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What files take. To count it at each look at the page would cost more with every file. */
@Repository
class StorageUses {

    static final int SIZE = 50;

    private static final String UPDATE = """
             on duplicate key update bytes = values(bytes), files = values(files), counted_at = values(counted_at)
            """;
    private static final String INSERT =
            "insert into storage_use (level, registration_id, channel_id, bytes, files, counted_at) ";

    private static final String FILES = """
            from (select r.channel_id, a.size from asset a join room r on r.id = a.room_id where a.sha256 is not null
                union all select channel_id, size from media_item) f
            join channel c on c.id = f.channel_id
            group by c.registration_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StorageUses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void count() {
        Instant now = clock.instant();
        fill("select 'ALL', 0, 0, coalesce(sum(b.size), 0), count(*), :now from stored_blob b", now);
        fill("select 'CHANNEL', c.registration_id, c.id, sum(f.size), count(*), :now " + FILES + ", c.id", now);
        fill("select 'PLATFORM', c.registration_id, 0, sum(f.size), count(*), :now " + FILES, now);
        jdbc.sql("delete from storage_use where counted_at < ?").param(now).update();
    }

    private void fill(String select, Instant now) {
        jdbc.sql(INSERT + select + UPDATE).param("now", now).update();
    }

    Optional<StorageUse> all() {
        return page("ALL", Long.MAX_VALUE, 0).stream().findFirst();
    }

    /** The largest first; the first twenty platforms are what anybody compares. */
    List<StorageUse> platforms() {
        return page("PLATFORM", Long.MAX_VALUE, 0).stream().limit(20).toList();
    }

    /** @return the largest first, and one more than a page holds, if there are more */
    List<StorageUse> channels(long bytes, long channel) {
        return page("CHANNEL", bytes, channel);
    }

    private List<StorageUse> page(String level, long bytes, long channel) {
        return jdbc.sql("""
                select s.registration_id, r.issuer, s.channel_id, c.title, s.bytes, s.files, s.counted_at
                from storage_use s left join registration r on r.id = s.registration_id
                left join channel c on c.id = s.channel_id
                where s.level = :level and (s.bytes < :bytes or (s.bytes = :bytes and s.channel_id > :channel))
                order by s.bytes desc, s.channel_id limit\s""" + (SIZE + 1))
                .param("level", level)
                .param("bytes", bytes)
                .param("channel", channel)
                .query(StorageUses::read)
                .list();
    }

    private static StorageUse read(ResultSet row, int number) throws SQLException {
        return new StorageUse(
                row.getLong("registration_id"),
                row.getString("issuer"),
                row.getLong("channel_id"),
                row.getString("title"),
                row.getLong("bytes"),
                row.getLong("files"),
                row.getObject("counted_at", Instant.class));
    }
}

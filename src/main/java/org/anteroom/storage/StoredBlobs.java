package org.anteroom.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what the store holds. STORED: the bytes are there. PENDING: they are coming or going, or did not get far. */
@Repository
class StoredBlobs {

    /** How long whoever put a blob has for the row that refers to it. */
    static final Duration GRACE = Duration.ofDays(1);

    /** A blob that is referred to is asked after rarely: the cost of the sweep grows with what is stored. */
    static final Duration NEXT_CHECK = Duration.ofDays(7);

    /** How long one node deletes before another may try. */
    static final Duration LEASE = Duration.ofHours(1);

    record Due(String sha256, Instant checkAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredBlobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the blob known to the sweep, without a promise that its bytes are there. */
    void announce(Blob blob) {
        insert("""
                insert into stored_blob (sha256, size, state, check_at) values (:sha256, :size, 'PENDING', :checkAt)
                on duplicate key update sha256 = values(sha256)
                """, blob);
    }

    /** The blob gets its bytes within this transaction, be it new, known, or on its way out. Locks the row. */
    void keep(Blob blob) {
        insert("""
                insert into stored_blob (sha256, size, state, check_at) values (:sha256, :size, 'STORED', :checkAt)
                on duplicate key update state = 'STORED', check_at = values(check_at)
                """, blob);
    }

    List<Due> due(int limit) {
        return jdbc.sql("""
                select sha256, check_at from stored_blob where check_at <= :now order by check_at limit :limit
                """)
                .param("now", clock.instant())
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    void postpone(Collection<String> hashes) {
        if (!hashes.isEmpty()) {
            jdbc.sql("update stored_blob set check_at = :checkAt where sha256 in (:hashes)")
                    .param("checkAt", clock.instant().plus(NEXT_CHECK))
                    .param("hashes", hashes)
                    .update();
        }
    }

    /** @return false if it was put again, or another node deletes it */
    boolean condemn(Due blob) {
        return jdbc.sql("""
                update stored_blob set state = 'PENDING', check_at = :checkAt
                where sha256 = :sha256 and check_at = :seen
                """)
                        .param("checkAt", clock.instant().plus(LEASE))
                        .param("sha256", blob.sha256())
                        .param("seen", blob.checkAt())
                        .update()
                == 1;
    }

    /** @return false if it was put again meanwhile */
    boolean removeCondemned(String sha256) {
        return jdbc.sql("delete from stored_blob where sha256 = :sha256 and state = 'PENDING'")
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    private void insert(String sql, Blob blob) {
        jdbc.sql(sql)
                .param("sha256", blob.sha256())
                .param("size", blob.size())
                .param("checkAt", clock.instant().plus(GRACE))
                .update();
    }
}

package org.anteroom.web.session;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anteroom.shared.Batches;
import org.anteroom.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.MapSession;
import org.springframework.stereotype.Repository;

/** One row for each session, under the fingerprint of its id: who reads the database cannot take a session over. */
@Repository
class SessionRows {

    private static final int AT_ONCE = 64;
    private static final int PORTION = 500;
    private static final int COLUMNS = 6;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Batches<SessionRow, SessionRow> insertions = new Batches<>(AT_ONCE, this::insert);
    private final Batches<String, Optional<SessionRow>> queries = new Batches<>(AT_ONCE, this::find);
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();

    SessionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(BrowserSession session) {
        insertions.add(SessionRow.of(session));
    }

    /** A session that another request has ended, or given a new id, stays as it is. */
    void change(BrowserSession session) {
        SessionRow row = SessionRow.of(session);
        jdbc.sql("""
                update browser_session set attributes = ?, max_inactive_seconds = ?, accessed_at = ?, expires_at = ?
                where id_hash = ?
                """)
                .params(row.attributes(), row.maxInactiveSeconds(), row.accessedAt(), row.expiresAt(), row.idHash())
                .update();
    }

    Optional<MapSession> find(String id) {
        String idHash = Tokens.fingerprint(id);
        return replaced.contains(idHash)
                ? Optional.empty()
                : queries.add(idHash).flatMap(row -> row.session(id));
    }

    void delete(String id) {
        delete(List.of(Tokens.fingerprint(id)));
    }

    /** At once for this node, within a second for others: what a launch has replaced gives nobody more than it gave before. */
    void deleteSoon(String id) {
        replaced.add(Tokens.fingerprint(id));
    }

    @PreDestroy
    @Scheduled(fixedDelayString = "PT1S")
    void deleteReplaced() {
        List<String> some = replaced.stream().limit(PORTION).toList();
        while (!some.isEmpty()) {
            delete(some);
            some.forEach(replaced::remove);
            some = replaced.stream().limit(PORTION).toList();
        }
    }

    /** @return how many went, at most the limit */
    int deleteExpiredBefore(Instant limit, int atMost) {
        return jdbc.sql("delete from browser_session where expires_at < ? limit " + atMost)
                .param(limit)
                .update();
    }

    private List<SessionRow> insert(List<SessionRow> rows) {
        jdbc.sql("""
                insert into browser_session
                  (id_hash, attributes, max_inactive_seconds, created_at, accessed_at, expires_at)
                values\s""" + Batches.rows(rows.size(), COLUMNS))
                .params(rows.stream().flatMap(SessionRow::values).toList())
                .update();
        return rows;
    }

    private List<Optional<SessionRow>> find(List<String> idHashes) {
        Map<String, SessionRow> found = jdbc
                .sql("select * from browser_session where id_hash in (:ids) and expires_at > :now")
                .param("ids", Batches.padded(idHashes))
                .param("now", clock.instant())
                .query((row, number) -> SessionRow.of(row))
                .list()
                .stream()
                .collect(Collectors.toMap(SessionRow::idHash, Function.identity()));
        return idHashes.stream().map(it -> Optional.ofNullable(found.get(it))).toList();
    }

    private void delete(List<String> idHashes) {
        jdbc.sql("delete from browser_session where id_hash in (:ids)")
                // In one order on all nodes, lest they wait for each other.
                .param("ids", idHashes.stream().sorted().toList())
                .update();
    }
}

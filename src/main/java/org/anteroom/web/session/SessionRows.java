package org.anteroom.web.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anteroom.shared.Batches;
import org.anteroom.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;
import org.springframework.stereotype.Repository;

/** One row for each session, under the fingerprint of its id: who reads the database cannot take a session over. */
@Repository
class SessionRows {

    private static final int AT_ONCE = 64;
    private static final String ROW = "(?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Batches<Row, Row> insertions = new Batches<>(AT_ONCE, this::insert);
    private final Batches<String, String> deletions = new Batches<>(AT_ONCE, this::delete);

    SessionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(BrowserSession session) {
        insertions.add(Row.of(session));
    }

    /** A session that another request has ended, or given a new id, stays as it is. */
    void change(BrowserSession session) {
        Row row = Row.of(session);
        jdbc.sql("""
                update browser_session set attributes = ?, max_inactive_seconds = ?, accessed_at = ?, expires_at = ?
                where id_hash = ?
                """)
                .params(row.attributes(), row.maxInactiveSeconds(), row.accessedAt(), row.expiresAt(), row.idHash())
                .update();
    }

    Optional<MapSession> find(String id) {
        return jdbc.sql("select * from browser_session where id_hash = ? and expires_at > ?")
                .params(Tokens.fingerprint(id), clock.instant())
                .query((row, number) -> read(id, row))
                .optional();
    }

    void delete(String id) {
        deletions.add(Tokens.fingerprint(id));
    }

    /** @return how many went, at most the limit */
    int deleteExpiredBefore(Instant limit, int atMost) {
        return jdbc.sql("delete from browser_session where expires_at < ? limit " + atMost)
                .param(limit)
                .update();
    }

    private List<Row> insert(List<Row> rows) {
        jdbc.sql("""
                insert into browser_session
                  (id_hash, attributes, max_inactive_seconds, created_at, accessed_at, expires_at)
                values\s""" + String.join(", ", Collections.nCopies(rows.size(), ROW)))
                .params(rows.stream().flatMap(Row::values).toList())
                .update();
        return rows;
    }

    private List<String> delete(List<String> idHashes) {
        jdbc.sql("delete from browser_session where id_hash in (:ids)")
                // In one order on all nodes, lest they wait for each other.
                .param("ids", idHashes.stream().sorted().toList())
                .update();
        return idHashes;
    }

    private static MapSession read(String id, ResultSet row) throws SQLException {
        MapSession session = new MapSession(id);
        session.setCreationTime(row.getObject("created_at", Instant.class));
        session.setLastAccessedTime(row.getObject("accessed_at", Instant.class));
        session.setMaxInactiveInterval(Duration.ofSeconds(row.getInt("max_inactive_seconds")));
        readAttributes(session, row.getBytes("attributes"));
        return session;
    }

    private static void readAttributes(MapSession session, byte[] attributes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(attributes))) {
            for (int left = in.readInt(); left > 0; left--) {
                session.setAttribute(in.readUTF(), in.readObject());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(
            String idHash,
            byte[] attributes,
            long maxInactiveSeconds,
            Instant createdAt,
            Instant accessedAt,
            Instant expiresAt) {

        static Row of(BrowserSession session) {
            return new Row(
                    Tokens.fingerprint(session.getId()),
                    written(session),
                    session.getMaxInactiveInterval().toSeconds(),
                    session.getCreationTime(),
                    session.getLastAccessedTime(),
                    session.getLastAccessedTime().plus(session.getMaxInactiveInterval()));
        }

        Stream<Object> values() {
            return Stream.of(idHash, attributes, maxInactiveSeconds, createdAt, accessedAt, expiresAt);
        }

        private static byte[] written(BrowserSession session) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeInt(session.getAttributeNames().size());
                for (String name : session.getAttributeNames()) {
                    out.writeUTF(name);
                    out.writeObject(session.getAttribute(name));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}

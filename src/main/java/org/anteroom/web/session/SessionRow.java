package org.anteroom.web.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anteroom.shared.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.MapSession;

/** A session as the database keeps it. */
record SessionRow(
        String idHash,
        byte[] attributes,
        long maxInactiveSeconds,
        Instant createdAt,
        Instant accessedAt,
        Instant expiresAt) {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRow.class);

    static SessionRow of(BrowserSession session) {
        return new SessionRow(
                Tokens.fingerprint(session.getId()),
                written(session),
                session.getMaxInactiveInterval().toSeconds(),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getLastAccessedTime().plus(session.getMaxInactiveInterval()));
    }

    static SessionRow of(ResultSet row) throws SQLException {
        return new SessionRow(
                row.getString("id_hash"),
                row.getBytes("attributes"),
                row.getLong("max_inactive_seconds"),
                row.getObject("created_at", Instant.class),
                row.getObject("accessed_at", Instant.class),
                row.getObject("expires_at", Instant.class));
    }

    /** In the order of the columns. */
    Stream<Object> values() {
        return Stream.of(idHash, attributes, maxInactiveSeconds, createdAt, accessedAt, expiresAt);
    }

    /**
     * @param id whose fingerprint the row has
     * @return nothing if another version of the tool wrote it, in a way that this one does not know
     */
    Optional<MapSession> session(String id) {
        MapSession session = new MapSession(id);
        session.setCreationTime(createdAt);
        session.setLastAccessedTime(accessedAt);
        session.setMaxInactiveInterval(Duration.ofSeconds(maxInactiveSeconds));
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(attributes))) {
            for (int left = in.readInt(); left > 0; left--) {
                session.setAttribute(in.readUTF(), in.readObject());
            }
        } catch (IOException | ClassNotFoundException unreadable) {
            LOG.info("a session of another version is over: {}", unreadable.toString());
            return Optional.empty();
        }
        return Optional.of(session);
    }

    private static byte[] written(BrowserSession session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            Set<String> names = session.getAttributeNames();
            out.writeInt(names.size());
            for (String name : names) {
                out.writeUTF(name);
                out.writeObject(session.getAttribute(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

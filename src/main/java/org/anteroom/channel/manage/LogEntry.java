package org.anteroom.channel.manage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.anteroom.web.Isolated;

/** @param kind names the words, {@code channel.log.<kind>} */
record LogEntry(long id, String actor, String kind, String subject, Instant at) {

    static LogEntry of(ResultSet row, int number) throws SQLException {
        return new LogEntry(
                row.getLong("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("subject"),
                row.getObject("created_at", Instant.class));
    }

    public String isolatedActor() {
        return Isolated.of(actor);
    }

    public String isolatedSubject() {
        return Isolated.of(subject);
    }
}

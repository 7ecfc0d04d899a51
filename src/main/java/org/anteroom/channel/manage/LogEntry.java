package org.anteroom.channel.manage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** @param kind names the words, {@code channel.log.<kind>} */
record LogEntry(long id, String actor, String kind, String subject, Instant at) {

    // Names have a direction of their own, and stand in sentences of any language.
    private static final String ISOLATED = "\u2068%s\u2069";

    static LogEntry of(ResultSet row, int number) throws SQLException {
        return new LogEntry(
                row.getLong("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("subject"),
                row.getObject("created_at", Instant.class));
    }

    public String isolatedActor() {
        return ISOLATED.formatted(actor);
    }

    public String isolatedSubject() {
        return ISOLATED.formatted(subject);
    }
}

package org.anteroom.web.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.anteroom.shared.Purge;
import org.anteroom.shared.Tokens;
import org.anteroom.web.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The tickets that were given out, by their fingerprints. */
@Repository
public class Tickets {

    /** For a ticket that is made when a button is pressed. */
    public static final Duration AT_ONCE = Duration.ofSeconds(60);

    /** Who presses twice is told that it was used, rather than that there is none. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Purge purge;
    private final Clock clock;

    Tickets(JdbcClient jdbc, Purge purge, Clock clock) {
        this.jdbc = jdbc;
        this.purge = purge;
        this.clock = clock;
    }

    /** @return the secret, which goes into a form that is posted to {@link TicketController#PATH}, never into an address */
    public String issue(Ticket ticket, Duration lifetime) {
        String secret = Tokens.random();
        jdbc.sql("""
                insert into ticket (ticket_hash, visit, target, course, platform, proved, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Tokens.fingerprint(secret),
                        ticket.visit().written(),
                        ticket.target(),
                        ticket.course(),
                        ticket.platform(),
                        ticket.proved(),
                        clock.instant().plus(lifetime))
                .update();
        return secret;
    }

    /** Whether it was used or not. */
    Optional<Ticket> find(String secret) {
        return jdbc.sql("select * from ticket where ticket_hash = ?")
                .param(Tokens.fingerprint(secret))
                .query(Tickets::read)
                .optional();
    }

    boolean isOpen(String secret) {
        return jdbc.sql("select count(*) from ticket where ticket_hash = ? and used_at is null and expires_at > ?")
                        .params(Tokens.fingerprint(secret), clock.instant())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Of many that try, on any node, one succeeds. */
    boolean use(String secret) {
        Instant now = clock.instant();
        return jdbc.sql("""
                update ticket set used_at = ? where ticket_hash = ? and used_at is null and expires_at > ?
                """).params(now, Tokens.fingerprint(secret), now).update() == 1;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void purge() {
        purge.olderThan(
                REMEMBERED,
                (before, most) -> jdbc.sql("delete from ticket where expires_at < ? limit " + most)
                        .param(before)
                        .update());
    }

    private static Ticket read(ResultSet row, int number) throws SQLException {
        return new Ticket(
                Visit.read(row.getBytes("visit")),
                row.getString("target"),
                row.getString("course"),
                row.getString("platform"),
                row.getBoolean("proved"));
    }
}

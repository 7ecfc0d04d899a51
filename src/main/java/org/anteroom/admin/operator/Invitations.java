package org.anteroom.admin.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that make whoever opens them an operator: once, for a day, and known to nobody but their holder. */
@Repository
class Invitations {

    static final Duration GOOD_FOR = Duration.ofDays(1);

    private static final String GOOD = """
            from operator_invitation i
            where i.expires_at > :now
              and (i.invited_by is not null or not exists (select 1 from operator_account))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the code of the link, which is stored nowhere */
    String add(@Nullable Long inviter) {
        jdbc.sql("delete from operator_invitation where expires_at < ?")
                .param(clock.instant())
                .update();
        String code = Tokens.random();
        jdbc.sql("insert into operator_invitation (token_hash, invited_by, created_at, expires_at) values (?, ?, ?, ?)")
                .params(Tokens.fingerprint(code), inviter, clock.instant(), expiry())
                .update();
        return code;
    }

    Instant expiry() {
        return clock.instant().plus(GOOD_FOR);
    }

    boolean isGood(String code) {
        return jdbc.sql("select count(*) " + GOOD + " and i.token_hash = :hash")
                        .param("now", clock.instant())
                        .param("hash", Tokens.fingerprint(code))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Takes the invitation; of two who use one, or the links of the first start, at once, the second finds none. */
    boolean take(String code) {
        List<String> setUp = jdbc.sql(
                        "select token_hash from operator_invitation where invited_by is null order by token_hash for update")
                .query(String.class)
                .list();
        boolean good = isGood(code);
        boolean taken = good
                && jdbc.sql("delete from operator_invitation where token_hash = ?")
                                .param(Tokens.fingerprint(code))
                                .update()
                        == 1;
        if (taken && setUp.contains(Tokens.fingerprint(code))) {
            jdbc.sql("delete from operator_invitation where invited_by is null").update();
        }
        return taken;
    }

    List<Open> open() {
        return jdbc.sql("""
                select i.token_hash, o.name as inviter, i.expires_at
                from operator_invitation i join operator_account o on o.id = i.invited_by
                where i.expires_at > :now order by i.expires_at limit 100
                """).param("now", clock.instant()).query(Open.class).list();
    }

    void withdraw(String tokenHash) {
        jdbc.sql("delete from operator_invitation where token_hash = ?")
                .param(tokenHash)
                .update();
    }

    record Open(String tokenHash, String inviter, Instant expiresAt) {}
}

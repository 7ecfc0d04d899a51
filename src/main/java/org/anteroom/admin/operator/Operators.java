package org.anteroom.admin.operator;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Operators {

    private static final int MOST_SHOWN = 200;
    private static final String SELECT =
            "select id, name, password_hash, password_since, created_at, last_sign_in_at from operator_account ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Operators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A name however it is typed: a person does not remember how it was written. */
    static String normalised(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    boolean none() {
        return jdbc.sql("select count(*) from (select id from operator_account limit 1) one")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    List<Operator> all() {
        return jdbc.sql(SELECT + "order by name limit " + MOST_SHOWN)
                .query(Operator.class)
                .list();
    }

    Optional<Operator> find(String name) {
        return jdbc.sql(SELECT + "where name = ?")
                .param(normalised(name))
                .query(Operator.class)
                .optional();
    }

    Optional<Operator> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Operator.class).optional();
    }

    /** Whether the operator still exists and still has the password of that time. */
    boolean isCurrent(long id, Instant passwordSince) {
        return find(id).filter(it -> it.passwordSince().equals(passwordSince)).isPresent();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one of this name */
    void add(String name, String passwordHash) {
        jdbc.sql("""
                insert into operator_account (name, password_hash, password_since, created_at)
                values (:name, :hash, :now, :now)
                """)
                .param("name", normalised(name))
                .param("hash", passwordHash)
                .param("now", clock.instant())
                .update();
    }

    void changePassword(long id, String passwordHash) {
        jdbc.sql("update operator_account set password_hash = ?, password_since = ? where id = ?")
                .params(passwordHash, clock.instant(), id)
                .update();
    }

    void signedIn(long id) {
        jdbc.sql("update operator_account set last_sign_in_at = ? where id = ?")
                .params(clock.instant(), id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from operator_account where id = ?").param(id).update();
    }
}

package org.anteroom.admin.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.anteroom.shared.LikePattern;
import org.anteroom.shared.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of registrations, newest first. */
@Repository
class RegistrationLists {

    static final int SIZE = 50;

    private final JdbcClient jdbc;

    RegistrationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return one more than a page holds, if there are more */
    List<RegistrationLine> page(String text, long before) {
        return jdbc.sql("""
                select r.id, r.issuer, r.client_id, r.product, r.enabled,
                  (select count(*) from deployment d where d.registration_id = r.id and d.state = 'PENDING') as pending
                from registration r
                where r.id < :before
                  and (lower(r.issuer) like :text escape '!' or lower(r.client_id) like :text escape '!')
                order by r.id desc limit\s""" + (SIZE + 1))
                .param("before", before)
                .param("text", LikePattern.containing(text))
                .query(RegistrationLists::line)
                .list();
    }

    private static RegistrationLine line(ResultSet row, int number) throws SQLException {
        return new RegistrationLine(
                new RegistrationId(row.getLong("id")),
                row.getString("issuer"),
                row.getString("client_id"),
                row.getString("product"),
                row.getBoolean("enabled"),
                row.getInt("pending"));
    }
}

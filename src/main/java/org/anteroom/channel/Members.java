package org.anteroom.channel;

import java.util.List;
import java.util.Optional;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.LikePattern;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a channel, without the preview persons that teachers look through. */
@Repository
public class Members {

    private static final int MOST_FOUND = 20;

    private final JdbcClient jdbc;
    private final MembershipTrust trust;

    Members(JdbcClient jdbc, MembershipTrust trust) {
        this.jdbc = jdbc;
        this.trust = trust;
    }

    public Optional<Member> find(ChannelId channel, UserId user) {
        return jdbc.sql("""
                select u.id, u.name, m.role from membership m join user_account u on u.id = m.user_id
                where m.channel_id = :channel and m.user_id = :user and m.confirmed_at > :trusted and not m.preview
                """)
                .param("channel", channel.value())
                .param("user", user.value())
                .param("trusted", trust.since())
                .query(Members::member)
                .optional();
    }

    /** Members whose name or address contains the text, by name; the first twenty. */
    public List<Member> search(ChannelId channel, String text) {
        return jdbc.sql("""
                select u.id, u.name, m.role from membership m join user_account u on u.id = m.user_id
                where m.channel_id = :channel and m.confirmed_at > :trusted and not m.preview
                  and (lower(u.name) like :text escape '!' or lower(u.email) like :text escape '!')
                order by u.name, u.id limit\s""" + MOST_FOUND)
                .param("channel", channel.value())
                .param("trusted", trust.since())
                .param("text", LikePattern.containing(text))
                .query(Members::member)
                .list();
    }

    private static Member member(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Member(
                new UserId(row.getLong("id")), row.getString("name"), ChannelRole.valueOf(row.getString("role")));
    }
}

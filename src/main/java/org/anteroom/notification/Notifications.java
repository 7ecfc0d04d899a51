package org.anteroom.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anteroom.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** News for persons: kept in their lists, and shown at once wherever they are. */
@Repository
public class Notifications {

    static final int PAGE = 20;

    private static final String SELECT =
            "select id, kind, subject, path, created_at, seen_at from notification where user_id = :user ";

    private final JdbcClient jdbc;
    private final Preferences preferences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Preferences preferences, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.preferences = preferences;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Belongs to the caller's transaction: no news of what is rolled back. Nothing for who does not want such news.
     *
     * @param kind at most 32 characters; its words are the messages {@code notification.<kind>} and, for the link,
     *     {@code notification.<kind>.link}
     * @param path of a page of the tool, beginning with a slash
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UserId user, String kind, String subject, String path) {
        if (!preferences.wants(user, kind)) {
            return;
        }
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into notification (user_id, kind, subject, path, created_at)
                values (:user, :kind, :subject, :path, :now)
                """)
                .param("user", user.value())
                .param("kind", kind)
                .param("subject", subject)
                .param("path", path)
                .param("now", clock.instant())
                .update(key, "id");
        events.publishEvent(new NotificationAdded(user, key.getKey().longValue()));
    }

    /** Marks as seen what leads to a page, for those who came there on another way. */
    public void see(UserId user, String path) {
        jdbc.sql("update notification set seen_at = :now where user_id = :user and path = :path and seen_at is null")
                .param("now", clock.instant())
                .param("user", user.value())
                .param("path", path)
                .update();
    }

    Optional<Notification> find(UserId user, long id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("user", user.value())
                .param("id", id)
                .query(Notifications::notification)
                .optional();
    }

    /** A page of the list and, if there are more, one beyond; newest first. */
    List<Notification> before(UserId user, long id) {
        return jdbc.sql(SELECT + "and id < :id order by id desc limit " + (PAGE + 1))
                .param("user", user.value())
                .param("id", id)
                .query(Notifications::notification)
                .list();
    }

    List<Notification> unseen(UserId user, int most) {
        return jdbc.sql(SELECT + "and seen_at is null order by id desc limit :most")
                .param("user", user.value())
                .param("most", most)
                .query(Notifications::notification)
                .list();
    }

    void see(UserId user, long id) {
        jdbc.sql("update notification set seen_at = :now where user_id = :user and id = :id and seen_at is null")
                .param("now", clock.instant())
                .param("user", user.value())
                .param("id", id)
                .update();
    }

    /** @param id of the newest that the person had before the eyes */
    void seeAllUpTo(UserId user, long id) {
        jdbc.sql("update notification set seen_at = :now where user_id = :user and id <= :id and seen_at is null")
                .param("now", clock.instant())
                .param("user", user.value())
                .param("id", id)
                .update();
    }

    /** The newest unseen notification of each of these persons, of whoever has one. */
    List<NotificationAdded> newestUnseen(Collection<UserId> users) {
        return jdbc.sql("""
                select user_id, max(id) as id from notification
                where user_id in (:users) and seen_at is null group by user_id
                """)
                .param("users", users.stream().map(UserId::value).toList())
                .query(Notifications::added)
                .list();
    }

    List<NotificationAdded> addedSince(Instant time) {
        return jdbc.sql("select user_id, id from notification where created_at > :time")
                .param("time", time)
                .query(Notifications::added)
                .list();
    }

    /** @return how many went; as many as {@code most} means that there may be more */
    int purge(Instant before, int most) {
        return jdbc.sql("delete from notification where created_at < :before limit " + most)
                .param("before", before)
                .update();
    }

    private static NotificationAdded added(ResultSet row, int number) throws SQLException {
        return new NotificationAdded(new UserId(row.getLong("user_id")), row.getLong("id"));
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("path"),
                row.getObject("created_at", Instant.class),
                row.getObject("seen_at", Instant.class) != null);
    }
}

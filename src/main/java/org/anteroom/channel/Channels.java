package org.anteroom.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Channels as their members see them. */
@Repository
public class Channels {

    private static final int MOST_SHOWN = 200;

    private static final String OF_USER = """
            select c.id, c.registration_id, c.title, c.label, c.collaboration_enabled, m.role, m.local_role, %s
            from membership m join channel c on c.id = m.channel_id %s
            where m.user_id = :user and m.confirmed_at > :trusted
            """.formatted(MeetingRoom.COLUMNS, MeetingRoom.JOIN);

    private final JdbcClient jdbc;
    private final MembershipTrust trust;
    private final ApplicationEventPublisher events;

    Channels(JdbcClient jdbc, MembershipTrust trust, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trust = trust;
        this.events = events;
    }

    /** @throws DomainError 404 for everyone who is not a member */
    public AccessibleChannel require(Visit visit, ChannelId id) {
        AccessibleChannel found = require(visit.user(), id);
        return visit.isStudentIn(id) ? found.asStudent() : found;
    }

    /** As {@link #require(Visit, ChannelId)}, for work that goes on after the visit. */
    public AccessibleChannel require(UserId person, ChannelId id) {
        return jdbc.sql(OF_USER + " and c.id = :channel")
                .param("user", person.value())
                .param("trusted", trust.since())
                .param("channel", id.value())
                .query(Channels::accessible)
                .optional()
                .orElseThrow(() -> DomainError.notFound("channel " + id));
    }

    /** @throws DomainError 404 for outsiders, 403 for members who do not manage the channel */
    public AccessibleChannel requireManager(Visit visit, ChannelId id) {
        AccessibleChannel found = require(visit, id);
        if (!found.isManager()) {
            throw DomainError.forbidden("manage-channel");
        }
        return found;
    }

    /** The person's channels by title; the first two hundred, more than anyone teaches in a term. */
    public List<AccessibleChannel> of(UserId user) {
        return jdbc.sql(OF_USER + " order by c.title, c.id limit " + MOST_SHOWN)
                .param("user", user.value())
                .param("trusted", trust.since())
                .query(Channels::accessible)
                .list();
    }

    @Transactional
    public void enableCollaboration(ChannelId id, boolean enabled) {
        int changed =
                jdbc.sql("""
                update channel set collaboration_enabled = :enabled where id = :id and collaboration_enabled <> :enabled
                """).param("enabled", enabled).param("id", id.value()).update();
        if (changed > 0) {
            events.publishEvent(new CollaborationSwitched(id));
        }
    }

    private static AccessibleChannel accessible(ResultSet row, int number) throws SQLException {
        Channel channel = new Channel(
                new ChannelId(row.getLong("id")),
                new RegistrationId(row.getLong("registration_id")),
                row.getString("title"),
                row.getString("label"),
                row.getBoolean("collaboration_enabled"),
                MeetingRoom.of(row));
        return new AccessibleChannel(
                channel, ChannelRole.valueOf(row.getString("role")), row.getString("local_role") != null);
    }
}

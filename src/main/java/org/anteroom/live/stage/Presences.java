package org.anteroom.live.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anteroom.live.Meeting;
import org.anteroom.live.Source;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of those who are or were in meetings. */
@Repository
public class Presences {

    static final int MOST = 1_000;

    private static final String SELECT = """
            select p.*, s.room_id, u.name from room_participant p
            join room_session s on s.id = p.session_id
            join user_account u on u.id = p.user_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Presences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Presence> find(Meeting meeting, UserId person) {
        return jdbc.sql(SELECT + "where p.session_id = :session and p.user_id = :person")
                .param("session", meeting.session())
                .param("person", person.value())
                .query(Presences::presence)
                .optional();
    }

    /** Those who are there, in the order of their coming, and those who wait. */
    public List<Presence> present(Meeting meeting) {
        return jdbc.sql(SELECT
                        + "where p.session_id = :session and p.left_at is null order by p.joined_at, p.user_id limit "
                        + MOST)
                .param("session", meeting.session())
                .query(Presences::presence)
                .list();
    }

    /** Those who are said to be there but gave no sign since then. */
    List<Presence> unseenSince(Instant since, int most) {
        return jdbc.sql(SELECT + "where p.left_at is null and p.seen_at < :since order by p.seen_at limit " + most)
                .param("since", since)
                .query(Presences::presence)
                .list();
    }

    int onStage(Meeting meeting) {
        return jdbc.sql("""
                select count(*) from room_participant where session_id = :session and left_at is null and place = 'STAGE'
                """)
                .param("session", meeting.session())
                .query(Integer.class)
                .single();
    }

    /** Comes, or comes again. */
    void enter(Presence it) {
        written(jdbc.sql("""
                insert into room_participant (session_id, user_id, tab, place, stage_call, admission, moderator, takes_part,
                  student_in, sending, hand_at, joined_at, seen_at)
                values (:session, :person, :tab, :place, :call, :admission, :moderator, :takesPart, :studentIn, :sending,
                  :hand, :now, :now)
                on duplicate key update tab = values(tab), place = values(place), stage_call = values(stage_call),
                  admission = values(admission), moderator = values(moderator), takes_part = values(takes_part),
                  student_in = values(student_in), sending = values(sending), hand_at = values(hand_at),
                  seen_at = values(seen_at), left_at = null
                """), it)
                .param("tab", it.tab())
                .param(
                        "studentIn",
                        it.rights().studentIn() == null
                                ? null
                                : it.rights().studentIn().value())
                .param("now", clock.instant())
                .update();
    }

    void change(Presence it) {
        written(jdbc.sql("""
                update room_participant set place = :place, stage_call = :call, admission = :admission, moderator = :moderator,
                  takes_part = :takesPart, sending = :sending, hand_at = :hand
                where session_id = :session and user_id = :person
                """), it).update();
    }

    /** @param at when the person was there last */
    void leave(Presence it, Instant at) {
        jdbc.sql("""
                update room_participant set left_at = :at, removed_at = :removed, sending = '', hand_at = null
                where session_id = :session and user_id = :person
                """)
                .param("at", at)
                .param("removed", it.removed() ? at : null)
                .param("session", it.meeting().session())
                .param("person", it.person().value())
                .update();
    }

    void leaveAll(Meeting meeting) {
        jdbc.sql("""
                update room_participant set left_at = :now, sending = '', hand_at = null
                where session_id = :session and left_at is null
                """)
                .param("now", clock.instant())
                .param("session", meeting.session())
                .update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, Presence it) {
        return statement
                .param("session", it.meeting().session())
                .param("person", it.person().value())
                .param("place", it.place().name())
                .param("call", it.call() == null ? null : it.call().name())
                .param(
                        "admission",
                        it.admission() == null ? null : it.admission().name())
                .param("moderator", it.rights().moderator())
                .param("takesPart", it.rights().takesPart())
                .param(
                        "sending",
                        it.sending().stream().sorted().map(Source::name).collect(Collectors.joining(" ")))
                .param("hand", it.handAt());
    }

    private static Presence presence(ResultSet row, int number) throws SQLException {
        Long studentIn = row.getObject("student_in", Long.class);
        return new Presence(
                new Meeting(new RoomId(row.getLong("room_id")), row.getLong("session_id")),
                new UserId(row.getLong("user_id")),
                row.getString("name"),
                row.getString("tab"),
                Place.valueOf(row.getString("place")),
                named(StageCall.class, row.getString("stage_call")),
                named(Admission.class, row.getString("admission")),
                new Rights(
                        row.getBoolean("moderator"),
                        row.getBoolean("takes_part"),
                        studentIn == null ? null : new ChannelId(studentIn)),
                sources(row.getString("sending")),
                row.getObject("hand_at", Instant.class),
                row.getObject("left_at") == null,
                row.getObject("removed_at") != null);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Set<Source> sources(String written) {
        Set<Source> sources = EnumSet.noneOf(Source.class);
        Stream.of(written.split(" "))
                .filter(it -> !it.isEmpty())
                .map(Source::valueOf)
                .forEach(sources::add);
        return sources;
    }
}

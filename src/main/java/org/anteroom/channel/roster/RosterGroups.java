package org.anteroom.channel.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anteroom.lti.services.RosterMember;
import org.anteroom.shared.Shortened;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups as the LMS tells them, and who is in them. */
@Repository
class RosterGroups {

    private static final int MAX_NAME = 255;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    RosterGroups(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    private record Row(long id, String source, String externalId, String name) {}

    private record Place(long groupId, long userId) {}

    boolean areTold(Roster roster) {
        return rows(roster).values().stream().anyMatch(row -> row.source().equals("ROSTER"));
    }

    /** Adds and renames groups; one that a launch told of before is the roster's from now on. */
    void name(RosterReading reading) {
        Map<String, Row> known = rows(reading.roster());
        List<MapSqlParameterSource> changed = new ArrayList<>();
        reading.groups().forEach((id, told) -> {
            Row before = known.get(id);
            String name = told.isEmpty() && before != null ? before.name() : cut(told);
            if (before == null
                    || !before.source().equals("ROSTER")
                    || !before.name().equals(name)) {
                changed.add(new MapSqlParameterSource(
                                "channel", reading.roster().channel().value())
                        .addValue("id", id)
                        .addValue("name", name)
                        .addValue("now", clock.instant()));
            }
        });
        batch("""
                insert into channel_group (channel_id, source, external_id, name, created_at)
                values (:channel, 'ROSTER', :id, :name, :now)
                on duplicate key update source = values(source), name = values(name)
                """, changed);
    }

    /**
     * Who of these is in which group: only differences are written.
     *
     * @return whether there were any
     */
    boolean enrol(RosterReading reading, List<RosterMember> members, Map<String, KnownMember> known) {
        Map<String, Long> groups = new HashMap<>();
        rows(reading.roster()).values().stream()
                .filter(row -> row.source().equals("ROSTER"))
                .forEach(row -> groups.put(row.externalId(), row.id()));
        if (groups.isEmpty()) {
            return false;
        }
        Set<Place> told = new HashSet<>();
        Set<Long> users = new HashSet<>();
        for (RosterMember member : members) {
            long user = known.get(member.sub()).user();
            users.add(user);
            if (member.groups() != null) {
                member.groups().keySet().forEach(id -> told.add(new Place(groups.get(id), user)));
            }
        }
        Set<Place> before = places(groups.values(), users);
        write(told, before);
        return !told.equals(before);
    }

    private void write(Set<Place> told, Set<Place> known) {
        batch(
                "delete from group_member where group_id = :group and user_id = :user",
                known.stream()
                        .filter(place -> !told.contains(place))
                        .map(RosterGroups::row)
                        .toList());
        batch(
                """
                insert into group_member (group_id, user_id) values (:group, :user)
                on duplicate key update user_id = values(user_id)
                """,
                told.stream()
                        .filter(place -> !known.contains(place))
                        .map(RosterGroups::row)
                        .toList());
    }

    private static MapSqlParameterSource row(Place place) {
        return new MapSqlParameterSource("group", place.groupId()).addValue("user", place.userId());
    }

    /**
     * After the last page. Groups that the LMS has no more go with their memberships, and empty ones of launches.
     *
     * @return whether there were any
     */
    boolean removeOthers(RosterReading reading) {
        if (!reading.tellsGroups()) {
            return false;
        }
        List<Long> gone = rows(reading.roster()).values().stream()
                .filter(row -> !reading.groups().containsKey(row.externalId()))
                .map(Row::id)
                .toList();
        if (!gone.isEmpty()) {
            jdbc.sql("delete from channel_group where channel_id = :channel and id in (:gone)")
                    .param("channel", reading.roster().channel().value())
                    .param("gone", gone)
                    .update();
        }
        return !gone.isEmpty();
    }

    /** Who is no member of the channel is in none of the LMS's groups there. */
    void leave(RosterReading reading, List<Long> users) {
        if (!users.isEmpty()) {
            jdbc.sql("""
                    delete from group_member where user_id in (:users) and group_id in
                      (select id from channel_group where channel_id = :channel and source <> 'MANUAL')
                    """)
                    .param("users", users)
                    .param("channel", reading.roster().channel().value())
                    .update();
        }
    }

    private Map<String, Row> rows(Roster roster) {
        return jdbc.sql("""
                        select id, source, external_id, name from channel_group
                        where channel_id = :channel and source <> 'MANUAL'
                        """).param("channel", roster.channel().value()).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::externalId, row -> row));
    }

    private Set<Place> places(Iterable<Long> groups, Set<Long> users) {
        return Set.copyOf(jdbc.sql("""
                select group_id, user_id from group_member where user_id in (:users) and group_id in (:groups)
                """)
                .param("users", users)
                .param("groups", groups)
                .query(Place.class)
                .list());
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
        }
    }

    private static String cut(String name) {
        return Shortened.to(MAX_NAME, name);
    }
}

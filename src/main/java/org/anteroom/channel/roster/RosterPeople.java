package org.anteroom.channel.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anteroom.lti.services.RosterMember;
import org.anteroom.shared.Shortened;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of those whom a roster lists, made for those who never launched. */
@Repository
class RosterPeople {

    private static final int MAX_NAME = 255;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    RosterPeople(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** By the platform's name of them. MySQL's and MariaDB's comparison ignores spaces at the end; identifiers must not. */
    Map<String, KnownMember> known(Roster roster, List<RosterMember> members) {
        List<String> subs = members.stream().map(RosterMember::sub).distinct().toList();
        return subs.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select u.id, u.sub, u.name, u.email, u.last_launch_at,
                                  m.source_role, m.in_roster, m.launched_at, m.confirmed_at
                                from user_account u
                                left join membership m on m.channel_id = :channel and m.user_id = u.id
                                where u.registration_id = :registration and u.sub in (:subs)
                                """)
                        .param("channel", roster.channel().value())
                        .param("registration", roster.registration().value())
                        .param("subs", subs)
                        .query(KnownMember::of)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(KnownMember::sub, Function.identity()));
    }

    /** @return whether there was anybody to add */
    boolean add(Roster roster, List<RosterMember> members, Map<String, KnownMember> known) {
        List<MapSqlParameterSource> rows = members.stream()
                .filter(member -> !known.containsKey(member.sub()))
                .map(member -> new MapSqlParameterSource(
                                "registration", roster.registration().value())
                        .addValue("sub", member.sub())
                        .addValue("name", name(member))
                        .addValue("email", member.email())
                        .addValue("now", clock.instant()))
                .toList();
        // A launch may have added one of them a moment ago.
        batch("""
                insert into user_account (registration_id, sub, name, email, created_at)
                values (:registration, :sub, :name, :email, :now)
                on duplicate key update sub = values(sub)
                """, rows);
        return !rows.isEmpty();
    }

    /** Names by launches win; a roster completes them, and follows changes of those who never launched. */
    void rename(List<RosterMember> members, Map<String, KnownMember> known) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (RosterMember member : members) {
            KnownMember before = known.get(member.sub());
            String name = chosen(before.launched(), before.name(), name(member));
            String email = chosen(before.launched(), Objects.requireNonNullElse(before.email(), ""), member.email());
            if (!name.equals(before.name()) || !email.equals(Objects.requireNonNullElse(before.email(), ""))) {
                rows.add(new MapSqlParameterSource("user", before.user())
                        .addValue("name", name)
                        .addValue("email", email.isEmpty() ? null : email));
            }
        }
        batch("update user_account set name = :name, email = :email where id = :user", rows);
    }

    private static String chosen(boolean launched, String before, @Nullable String told) {
        boolean keep = told == null || told.isEmpty() || launched && !before.isEmpty();
        return keep ? before : told;
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
        }
    }

    /** Names are the platform's: a long one is shown shortened rather than refused. */
    private static String name(RosterMember member) {
        return member.name() == null ? "" : Shortened.to(MAX_NAME, member.name());
    }
}

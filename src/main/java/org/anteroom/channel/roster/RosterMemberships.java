package org.anteroom.channel.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.EffectiveRole;
import org.anteroom.channel.MembershipTrust;
import org.anteroom.channel.role.RoleRules;
import org.anteroom.channel.role.RoleTable;
import org.anteroom.channel.role.RoleTables;
import org.anteroom.lti.services.RosterMember;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Memberships as a roster tells them. */
@Repository
class RosterMemberships {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final MembershipTrust trust;
    private final RoleTables tables;
    private final Clock clock;

    RosterMemberships(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            MembershipTrust trust,
            RoleTables tables,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.trust = trust;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * Writes what has changed; what has not is confirmed anew only now and then.
     *
     * @return whether somebody came or has another role
     */
    boolean store(Roster roster, List<RosterMember> members, Map<String, KnownMember> known) {
        Instant fresh = fresh();
        RoleTable table = tables.of(roster.registration());
        List<MapSqlParameterSource> rows = new ArrayList<>();
        boolean changed = false;
        for (RosterMember member : members) {
            KnownMember before = known.get(member.sub());
            ChannelRole role = role(member, before, table);
            boolean same = before.inRoster() && role == before.role() && before.confirmedAfter(fresh);
            changed |= role != before.role();
            if (!same) {
                rows.add(new MapSqlParameterSource("channel", roster.channel().value())
                        .addValue("user", before.user())
                        .addValue("role", role.name())
                        .addValue("trusted", trust.since())
                        .addValue("now", clock.instant()));
            }
        }
        if (!rows.isEmpty()) {
            batches.batchUpdate(STORE, rows.toArray(MapSqlParameterSource[]::new));
        }
        return changed;
    }

    // Compared once more in the statement: a launch may have come in the meantime.
    private static final String TOLD =
            "case when launched_at > :trusted and source_role is not null then source_role else values(source_role) end";

    private static final String STORE = """
            insert into membership (channel_id, user_id, role, source_role, preview, confirmed_at, in_roster)
            values (:channel, :user, :role, :role, false, :now, true)
            on duplicate key update role = %1$s, source_role = %2$s,
              confirmed_at = values(confirmed_at), in_roster = true, entry = null
            """.formatted(EffectiveRole.sql(TOLD), TOLD);

    /** Moodle's assistants teach in launches and learn in rosters: a recent launch outranks the roster. */
    private ChannelRole role(RosterMember member, KnownMember before, RoleTable table) {
        return before.role() != null && before.launchedAfter(trust.since())
                ? before.role()
                : RoleRules.channelRole(member.roles(), table);
    }

    /** A good while before trust ends, which may be hours or weeks long. */
    private Instant fresh() {
        Duration trusted = Duration.between(trust.since(), clock.instant());
        return clock.instant().minus(trusted.dividedBy(8));
    }

    /**
     * Those who were listed once and are no more. Who was never listed, as Moodle's admins are not, stays for as long as
     * the launch is trusted.
     */
    List<Long> gone(RosterReading reading) {
        List<Long> gone = new ArrayList<>();
        List<Long> part = List.of(0L);
        while (!part.isEmpty()) {
            part = listedAfter(reading.roster(), part.get(part.size() - 1));
            part.stream().filter(reading::hasLeft).forEach(gone::add);
        }
        return gone;
    }

    private List<Long> listedAfter(Roster roster, long user) {
        return jdbc.sql("""
                select user_id from membership
                where channel_id = :channel and user_id > :after and in_roster = true
                order by user_id limit\s""" + AT_ONCE)
                .param("channel", roster.channel().value())
                .param("after", user)
                .query(Long.class)
                .list();
    }

    /**
     * Unless they launched since the reading began.
     *
     * @return whether anybody was still a member
     */
    boolean end(RosterReading reading, List<Long> users) {
        int ended = 0;
        for (int from = 0; from < users.size(); from += AT_ONCE) {
            ended += jdbc.sql("""
                    delete from membership where channel_id = :channel and user_id in (:users)
                      and (launched_at is null or launched_at < :begun)
                    """)
                    .param("channel", reading.roster().channel().value())
                    .param("users", users.subList(from, Math.min(users.size(), from + AT_ONCE)))
                    .param("begun", reading.begun())
                    .update();
        }
        return ended > 0;
    }
}

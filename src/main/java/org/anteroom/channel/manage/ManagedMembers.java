package org.anteroom.channel.manage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.MembershipTrust;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who are members at the moment, by name, with all that their managers may know. */
@Repository
class ManagedMembers {

    private static final String SELECT = """
            select u.id, u.name, u.email, m.role, m.source_role, m.local_role, m.in_roster, m.entry,
              coalesce(m.launched_at, m.entered_at) as seen_at
            from membership m join user_account u on u.id = m.user_id
            """;

    private static final String PRESENT = " m.channel_id = :channel and m.confirmed_at > :trusted and not m.preview ";

    private static final String FOUND =
            " and (lower(u.name) like :text escape '!' or lower(u.email) like :text escape '!') ";

    private static final String AFTER = """
             and (lower(u.name) > lower(a.name) or (lower(u.name) = lower(a.name) and u.id > a.id))
            """;

    private final JdbcClient jdbc;
    private final MembershipTrust trust;

    ManagedMembers(JdbcClient jdbc, MembershipTrust trust) {
        this.jdbc = jdbc;
        this.trust = trust;
    }

    MemberPage page(ChannelId channel, MemberFilter filter) {
        return page(channel, filter, "", Map.of());
    }

    MemberPage ofGroup(ChannelId channel, long group, MemberFilter filter) {
        String inGroup = "join group_member x on x.user_id = m.user_id and x.group_id = :group ";
        return page(channel, filter, inGroup, Map.of("group", group));
    }

    ManagedMember require(ChannelId channel, UserId user) {
        List<ManagedMember> found = jdbc.sql(SELECT + "where" + PRESENT + "and m.user_id = :user")
                .param("channel", channel.value())
                .param("trusted", trust.since())
                .param("user", user.value())
                .query(ManagedMember::of)
                .list();
        return withGroups(channel, found).stream()
                .findFirst()
                .orElseThrow(() -> DomainError.notFound("member " + user + " of channel " + channel));
    }

    /** How many there are of each role that somebody has, the highest first. */
    Map<ChannelRole, Integer> counts(ChannelId channel) {
        Map<ChannelRole, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        jdbc.sql("select m.role, count(*) as number from membership m where" + PRESENT + "group by m.role")
                .param("channel", channel.value())
                .param("trusted", trust.since())
                .query(row -> {
                    counts.put(ChannelRole.valueOf(row.getString("role")), row.getInt("number"));
                });
        return counts;
    }

    private MemberPage page(ChannelId channel, MemberFilter filter, String joins, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        StringBuilder sql = new StringBuilder(SELECT).append(joins);
        if (filter.after() != null) {
            sql.append("join user_account a on a.id = :after ");
            values.put("after", filter.after().value());
        }
        sql.append("where").append(PRESENT).append(filter.after() == null ? "" : AFTER);
        if (!filter.q().isEmpty()) {
            sql.append(FOUND);
            values.put("text", filter.pattern());
        }
        if (filter.role() != null) {
            sql.append(" and m.role = :role ");
            values.put("role", filter.role().name());
        }
        sql.append(" order by lower(u.name), u.id limit ").append(MemberPage.SIZE + 1);
        return MemberPage.of(withGroups(
                channel,
                jdbc.sql(sql.toString())
                        .param("channel", channel.value())
                        .param("trusted", trust.since())
                        .params(values)
                        .query(ManagedMember::of)
                        .list()));
    }

    private List<ManagedMember> withGroups(ChannelId channel, List<ManagedMember> members) {
        if (members.isEmpty()) {
            return members;
        }
        Map<Long, List<Place>> places = jdbc
                .sql("""
                        select x.user_id, case when g.name = '' then g.external_id else g.name end as name
                        from channel_group g join group_member x on x.group_id = g.id
                        where g.channel_id = :channel and x.user_id in (:users) order by g.name, g.id
                        """)
                .param("channel", channel.value())
                .param("users", members.stream().map(it -> it.user().value()).toList())
                .query(Place.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Place::userId));
        return members.stream()
                .map(it -> it.in(places.getOrDefault(it.user().value(), List.of()).stream()
                        .map(Place::name)
                        .toList()))
                .toList();
    }

    private record Place(long userId, String name) {}
}

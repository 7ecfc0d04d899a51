package org.anteroom.room;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.MembershipTrust;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was given on rooms beyond what their channels give: by name, by group, or to another channel. {@code room.granted}
 * says whether anything ever was, so that other rooms need not be asked.
 */
@Repository
public class RoomGrants {

    // A grant by name counts while the person is a member; other than for co-editors, from a fresh membership.
    // Groups are asked who is in them now: what a group gives ends with the membership of it, and of the channel.
    private static final String GRANTS = """
            select g.room_id, g.user_id, g.role, null as shown_in, null as guest from room_grant g
            join room r on r.id = g.room_id
            join membership m on m.channel_id = r.channel_id and m.user_id = g.user_id
            where g.room_id in (:rooms) and g.user_id in (:persons) and (g.role = 'CO_EDITOR' or m.confirmed_at > :trusted)
            union all
            select gg.room_id, x.user_id, gg.role, null, null from room_group_grant gg
            join room r on r.id = gg.room_id
            join group_member x on x.group_id = gg.group_id and x.user_id in (:persons)
            join membership m on m.channel_id = r.channel_id and m.user_id = x.user_id
              and m.confirmed_at > :trusted and not m.preview
            where gg.room_id in (:rooms)
            union all
            select s.room_id, p.id, null, case when m.local_role is null then s.channel_id end, m.role from room_share s
            join user_account p on p.id in (:persons)
            left join membership m on m.channel_id = s.channel_id and m.user_id = p.id and m.confirmed_at > :trusted
            where s.room_id in (:rooms)
            """;

    private final JdbcClient jdbc;
    private final MembershipTrust trust;

    RoomGrants(JdbcClient jdbc, MembershipTrust trust) {
        this.jdbc = jdbc;
        this.trust = trust;
    }

    /** Whoever gives something on a room says so, in the same transaction. */
    public void given(RoomId room) {
        jdbc.sql("update room set granted = true where id = :room and not granted")
                .param("room", room.value())
                .update();
    }

    Map<Holder, Granted> of(Collection<UserId> persons, Collection<RoomId> rooms) {
        Map<Holder, Granted> found = new HashMap<>();
        if (rooms.isEmpty()) {
            return found;
        }
        jdbc.sql(GRANTS)
                .param("persons", persons.stream().map(UserId::value).toList())
                .param("rooms", rooms.stream().map(RoomId::value).toList())
                .param("trusted", trust.since())
                .query(row -> {
                    Holder holder = new Holder(new UserId(row.getLong("user_id")), new RoomId(row.getLong("room_id")));
                    found.computeIfAbsent(holder, it -> Granted.nothing())
                            .add(row.getString("role"), row.getObject("shown_in", Long.class), row.getString("guest"));
                });
        return found;
    }

    record Holder(UserId person, RoomId room) {}

    /**
     * @param shownIn other channels that use the room, but for those where the person was given a role
     * @param guestRoles of the person there
     */
    record Granted(Set<RoomRole> roles, Set<Long> shownIn, Set<ChannelRole> guestRoles) {

        static final Granted NOTHING = new Granted(Set.of(), Set.of(), Set.of());

        private static Granted nothing() {
            return new Granted(EnumSet.noneOf(RoomRole.class), new HashSet<>(), EnumSet.noneOf(ChannelRole.class));
        }

        private void add(@Nullable String role, @Nullable Long channel, @Nullable String guest) {
            if (role != null) {
                roles.add(RoomRole.valueOf(role));
            }
            if (channel != null) {
                shownIn.add(channel);
            }
            if (guest != null) {
                guestRoles.add(ChannelRole.valueOf(guest));
            }
        }

        boolean isLookedAtFrom(long channel) {
            return shownIn.contains(channel);
        }

        /** The highest role in a channel that uses the room, too. */
        @Nullable
        ChannelRole guest() {
            return guestRoles.isEmpty() ? null : Collections.max(guestRoles);
        }
    }
}

package org.anteroom.channel.manage;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.anteroom.channel.Group;
import org.anteroom.channel.Member;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Groups that are made by hand. Those of the LMS are the LMS's to change. */
@Repository
class MadeGroups {

    /** As many as the page of groups shows. */
    static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    MadeGroups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(ChannelId channel, String name) {
        int known = jdbc.sql("select count(*) from channel_group where channel_id = ? and source = 'MANUAL'")
                .param(channel.value())
                .query(Integer.class)
                .single();
        if (known >= MOST) {
            throw DomainError.invalid("groups-too-many", "channel " + channel, MOST);
        }
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into channel_group (channel_id, source, name, created_at) values (:channel, 'MANUAL', :name, :now)
                """)
                .param("channel", channel.value())
                .param("name", name)
                .param("now", clock.instant())
                .update(key, "id");
        return key.getKey().longValue();
    }

    void rename(Group group, String name) {
        jdbc.sql("update channel_group set name = ? where id = ? and source = 'MANUAL'")
                .params(name, group.id())
                .update();
    }

    /** With what its members may do because of it. */
    void delete(Group group) {
        jdbc.sql("delete from channel_group where id = ? and source = 'MANUAL'")
                .param(group.id())
                .update();
    }

    void join(Group group, UserId user) {
        jdbc.sql("""
                insert into group_member (group_id, user_id) values (?, ?)
                on duplicate key update user_id = values(user_id)
                """).params(group.id(), user.value()).update();
    }

    void leave(Group group, UserId user) {
        jdbc.sql("delete from group_member where group_id = ? and user_id = ?")
                .params(group.id(), user.value())
                .update();
    }

    List<Member> withoutThoseIn(Group group, List<Member> members) {
        if (members.isEmpty()) {
            return members;
        }
        Set<Long> there = Set.copyOf(jdbc.sql(
                        "select user_id from group_member where group_id = :group and user_id in (:users)")
                .param("group", group.id())
                .param("users", members.stream().map(it -> it.user().value()).toList())
                .query(Long.class)
                .list());
        return members.stream().filter(it -> !there.contains(it.user().value())).toList();
    }
}

package org.anteroom.notification;

import java.util.EnumSet;
import java.util.Set;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What news persons want: all, but for what they have switched off. */
@Repository
class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Topic> wanted(UserId user) {
        Set<Topic> wanted = EnumSet.allOf(Topic.class);
        jdbc.sql("select topic from notification_muted where user_id = ?")
                .param(user.value())
                .query(String.class)
                .list()
                .forEach(name -> wanted.removeIf(it -> it.name().equals(name)));
        return wanted;
    }

    boolean wants(UserId user, String kind) {
        return Topic.of(kind).map(topic -> !isMuted(user, topic)).orElse(true);
    }

    @Transactional
    public void choose(UserId user, Set<Topic> wanted) {
        Set<Topic> muted = EnumSet.allOf(Topic.class);
        muted.removeAll(wanted);
        jdbc.sql("delete from notification_muted where user_id = ?")
                .param(user.value())
                .update();
        for (Topic topic : muted) {
            // Pressed twice at once: then each of the two adds it.
            jdbc.sql("""
                    insert into notification_muted (user_id, topic) values (?, ?)
                    on duplicate key update topic = values(topic)
                    """).params(user.value(), topic.name()).update();
        }
    }

    private boolean isMuted(UserId user, Topic topic) {
        return jdbc.sql("select count(*) from notification_muted where user_id = ? and topic = ?")
                        .params(user.value(), topic.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

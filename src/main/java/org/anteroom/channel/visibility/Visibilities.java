package org.anteroom.channel.visibility;

import java.util.Optional;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Visibilities {

    private final JdbcClient jdbc;

    Visibilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Visibility of(ChannelId channel) {
        return find(channel).map(VisibleChannel::visibility).orElse(Visibility.MEMBERS);
    }

    Optional<VisibleChannel> find(ChannelId channel) {
        return select("", channel);
    }

    /** Whoever wants to let somebody in, or to change who may come, does so one after the other. */
    Optional<VisibleChannel> lock(ChannelId channel) {
        return select(" for update", channel);
    }

    /** The link that led here before leads nowhere from now on. */
    void change(ChannelId channel, Visibility visibility) {
        jdbc.sql("update channel set visibility = :visibility, link_number = link_number + 1 where id = :id")
                .param("visibility", visibility.name())
                .param("id", channel.value())
                .update();
    }

    private Optional<VisibleChannel> select(String tail, ChannelId channel) {
        return jdbc.sql("select registration_id, title, visibility, link_number from channel where id = :id" + tail)
                .param("id", channel.value())
                .query((row, number) -> new VisibleChannel(
                        channel,
                        new RegistrationId(row.getLong("registration_id")),
                        row.getString("title"),
                        Visibility.valueOf(row.getString("visibility")),
                        row.getInt("link_number")))
                .optional();
    }
}

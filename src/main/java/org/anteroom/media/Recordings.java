package org.anteroom.media;

import java.util.Optional;
import org.anteroom.notification.Notifications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the recordings of sessions become media of the room's channel. */
@Component
public class Recordings {

    private final MediaItems items;
    private final Notifications notifications;
    private final JdbcClient jdbc;

    Recordings(MediaItems items, Notifications notifications, JdbcClient jdbc) {
        this.items = items;
        this.notifications = notifications;
        this.jdbc = jdbc;
    }

    /**
     * Safe to call twice for the same file of the same session: nothing is doubled, and nobody told again.
     *
     * @return the id of the media item
     */
    @Transactional
    public long add(NewRecording recording) {
        items.lock(recording.channel());
        Optional<Long> known = known(recording);
        if (known.isPresent()) {
            return known.get();
        }
        // Not to be kept by everyone until somebody says so: there are people in it.
        NewItem item = new NewItem(MediaKind.RECORDING, recording.file(), false, recording.room(), recording.session());
        long id = items.add(recording.channel(), recording.startedBy(), item);
        String path = "/channels/" + recording.channel() + "/media/" + id;
        recording
                .moderators()
                .forEach(person -> notifications.add(
                        person, "recording-available", recording.file().bareTitle(), path));
        return id;
    }

    private Optional<Long> known(NewRecording recording) {
        return jdbc.sql("""
                select id from media_item
                where channel_id = :channel and session_id = :session and sha256 = :sha256 and kind = 'RECORDING'
                """)
                .param("channel", recording.channel().value())
                .param("session", recording.session())
                .param("sha256", recording.file().blob().sha256())
                .query(Long.class)
                .optional();
    }
}

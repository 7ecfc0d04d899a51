package org.anteroom;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.shared.ChannelId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** A media item of the {@link Campus} before it is created: a film that everyone may see, without its bytes. */
public final class NewMedia {

    private static final String SHA256 = "%064x".formatted(1);

    private final JdbcClient jdbc;
    private final ChannelId channel;
    private final Person person;
    private String kind = "UPLOAD";
    private String title = "Film";
    private String description = "";
    private boolean hidden;
    private boolean downloadable = true;
    private Instant createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private @Nullable Instant deletedAt;

    NewMedia(JdbcClient jdbc, ChannelId channel, Person person) {
        this.jdbc = jdbc;
        this.channel = channel;
        this.person = person;
    }

    public NewMedia titled(String title) {
        this.title = title;
        return this;
    }

    public NewMedia described(String description) {
        this.description = description;
        return this;
    }

    public NewMedia recording() {
        this.kind = "RECORDING";
        return this;
    }

    public NewMedia hidden() {
        this.hidden = true;
        return this;
    }

    public NewMedia notDownloadable() {
        this.downloadable = false;
        return this;
    }

    public NewMedia createdAt(Instant at) {
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        return this;
    }

    public NewMedia deletedAt(Instant at) {
        this.deletedAt = at.truncatedTo(ChronoUnit.MICROS);
        return this;
    }

    public long create() {
        jdbc.sql("""
                insert into stored_blob (sha256, size, state, check_at) values (:sha256, 1, 'STORED', :never)
                on duplicate key update size = 1
                """)
                .param("sha256", SHA256)
                .param("never", Instant.parse("2999-01-01T00:00:00Z"))
                .update();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into media_item (channel_id, kind, title, description, position, hidden, downloadable, ending,
                  media_type, size, sha256, created_by, created_at, deleted_at, version)
                values (:channel, :kind, :title, :description, :position, :hidden, :downloadable, 'mp4', 'video/mp4', 1,
                  :sha256, :person, :createdAt, :deletedAt, 1)
                """)
                .param("channel", channel.value())
                .param("kind", kind)
                .param("title", title)
                .param("description", description)
                .param("position", place())
                .param("hidden", hidden)
                .param("downloadable", downloadable)
                .param("sha256", SHA256)
                .param("person", person.id().value())
                .param("createdAt", createdAt)
                .param("deletedAt", deletedAt)
                .update(key, "id");
        return key.getKey().longValue();
    }

    private int place() {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from media_item where channel_id = :channel")
                .param("channel", channel.value())
                .query(Integer.class)
                .single();
    }
}

package org.anteroom.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.anteroom.storage.Blob;
import org.anteroom.storage.file.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The media of channels. Whoever gives an item a place locks the channel, so that each place is taken once. */
@Repository
public class MediaItems {

    static final String SELECT = """
            select i.*, u.name as creator_name from media_item i join user_account u on u.id = i.created_by
            where i.channel_id = :channel
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MediaItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws DomainError 404 */
    MediaItem get(ChannelId channel, long id) {
        return jdbc.sql(SELECT + " and i.id = :id")
                .param("channel", channel.value())
                .param("id", id)
                .query(MediaItems::item)
                .optional()
                .orElseThrow(() -> DomainError.notFound("media item " + id + " of channel " + channel));
    }

    /** Makes others wait who give places in this channel. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(ChannelId channel) {
        jdbc.sql("select id from channel where id = :channel for update")
                .param("channel", channel.value())
                .query(Long.class)
                .single();
    }

    /** In front of all others. */
    @Transactional
    public long add(ChannelId channel, UserId person, StoredFile file) {
        NewItem upload = new NewItem(MediaKind.UPLOAD, file, true, null, null);
        return add(channel, person, upload);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long add(ChannelId channel, UserId person, NewItem item) {
        lock(channel);
        KeyHolder key = new GeneratedKeyHolder();
        Blob blob = item.file().blob();
        jdbc.sql("""
                insert into media_item (channel_id, kind, title, description, position, hidden, downloadable, ending,
                  media_type, size, sha256, room_id, session_id, created_by, created_at, version)
                values (:channel, :kind, :title, '', :position, false, :downloadable, :ending,
                  :mediaType, :size, :sha256, :room, :session, :person, :now, 1)
                """)
                .param("channel", channel.value())
                .param("kind", item.kind().name())
                .param("title", item.file().bareTitle())
                .param("position", firstPlace(channel))
                .param("downloadable", item.downloadable())
                .param("ending", item.file().ending())
                .param("mediaType", item.file().mediaType())
                .param("size", blob.size())
                .param("sha256", blob.sha256())
                .param("room", item.room() == null ? null : item.room().value())
                .param("session", item.session())
                .param("person", person.value())
                .param("now", clock.instant())
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** @return false if somebody else changed it since that version: then nothing is changed */
    public boolean change(MediaItem item, MediaWords words, int version) {
        return jdbc.sql("""
                update media_item set title = :title, description = :description, downloadable = :downloadable,
                  version = version + 1
                where channel_id = :channel and id = :id and version = :version and deleted_at is null
                """)
                        .param("title", words.title())
                        .param("description", words.description())
                        .param("downloadable", words.downloadable())
                        .param("channel", item.channel().value())
                        .param("id", item.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    public void hide(MediaItem item, boolean hidden) {
        jdbc.sql("update media_item set hidden = :hidden where channel_id = :channel and id = :id")
                .param("hidden", hidden)
                .param("channel", item.channel().value())
                .param("id", item.id())
                .update();
    }

    private int firstPlace(ChannelId channel) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from media_item where channel_id = :channel")
                .param("channel", channel.value())
                .query(Integer.class)
                .single();
    }

    static MediaItem item(ResultSet row, int number) throws SQLException {
        String title = row.getString("title");
        Blob blob = new Blob(row.getString("sha256"), row.getLong("size"));
        return new MediaItem(
                row.getLong("id"),
                new ChannelId(row.getLong("channel_id")),
                MediaKind.valueOf(row.getString("kind")),
                title,
                row.getString("description"),
                StoredFile.named(title, row.getString("ending"), row.getString("media_type"), blob),
                row.getBoolean("hidden"),
                row.getBoolean("downloadable"),
                new UserId(row.getLong("created_by")),
                row.getString("creator_name"),
                row.getObject("created_at", Instant.class),
                row.getObject("deleted_at", Instant.class),
                row.getInt("version"));
    }
}

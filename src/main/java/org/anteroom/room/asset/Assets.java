package org.anteroom.room.asset;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anteroom.room.Rooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.storage.Blob;
import org.anteroom.storage.file.FileTitles;
import org.anteroom.storage.file.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The assets of rooms. Changes lock the room, after the bytes have come. */
@Repository
public class Assets {

    /** An image that is small enough to stand for its room in a list. */
    public static final String PICTURE = "media_type like 'image/%' and size < 2000000";

    private static final String COLUMNS = "select number, kind, title, media_type, size, sha256, url from asset ";

    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final Clock clock;

    Assets(JdbcClient jdbc, Rooms rooms, Clock clock) {
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Newest first, those with a smaller number than the given one. */
    public List<Asset> before(RoomId room, int number, int limit) {
        return jdbc.sql(COLUMNS + "where room_id = :room and number < :before order by number desc limit :limit")
                .param("room", room.value())
                .param("before", number)
                .param("limit", limit)
                .query(Asset.class)
                .list();
    }

    /** @throws DomainError 404 */
    public Asset get(RoomId room, int number) {
        return jdbc.sql(COLUMNS + "where room_id = :room and number = :number")
                .param("room", room.value())
                .param("number", number)
                .query(Asset.class)
                .optional()
                .orElseThrow(() -> DomainError.notFound("asset " + number + " of room " + room));
    }

    /** The image that stands for the room, if there is one. */
    Optional<Asset> picture(RoomId room) {
        return jdbc.sql(COLUMNS + "where room_id = :room and " + PICTURE + " order by number limit 1")
                .param("room", room.value())
                .query(Asset.class)
                .optional();
    }

    @Transactional
    Asset addFile(RoomId room, StoredFile file) {
        Blob blob = file.blob();
        return add(
                room, new Asset(0, Asset.Kind.FILE, file.title(), file.mediaType(), blob.size(), blob.sha256(), null));
    }

    @Transactional
    Asset addLink(RoomId room, LinkForm link) {
        return add(room, new Asset(0, Asset.Kind.LINK, link.checkedTitle(), null, null, null, link.checkedUrl()));
    }

    /** @throws DomainError 409 if somebody else renamed it meanwhile */
    @Transactional
    void rename(RoomId room, int number, String former, String written) {
        rooms.lock(room);
        Asset asset = get(room, number);
        if (!asset.title().equals(former)) {
            throw DomainError.conflict("asset-renamed", "asset " + number + " of room " + room);
        }
        String title = asset.kind() == Asset.Kind.FILE ? FileTitles.renamed(former, written) : FileTitles.of(written);
        jdbc.sql("update asset set title = :title where room_id = :room and number = :number")
                .param("title", title)
                .param("room", room.value())
                .param("number", number)
                .update();
    }

    /** Storyboard items that show it keep their title and notes. */
    @Transactional
    void delete(RoomId room, int number) {
        rooms.lock(room);
        get(room, number);
        jdbc.sql("update storyboard_item set asset_number = null where room_id = :room and asset_number = :number")
                .param("room", room.value())
                .param("number", number)
                .update();
        jdbc.sql("delete from asset where room_id = :room and number = :number")
                .param("room", room.value())
                .param("number", number)
                .update();
    }

    /** Titles of the storyboard items that show the asset, in their order. */
    List<String> shownBy(RoomId room, int number) {
        return jdbc.sql("""
                select title from storyboard_item where room_id = :room and asset_number = :number order by position
                """)
                .param("room", room.value())
                .param("number", number)
                .query(String.class)
                .list();
    }

    private Asset add(RoomId room, Asset asset) {
        int number = rooms.nextNumber(room);
        jdbc.sql("""
                insert into asset (room_id, number, kind, title, media_type, size, sha256, url, created_at)
                values (:room, :number, :kind, :title, :mediaType, :size, :sha256, :url, :now)
                """)
                .param("room", room.value())
                .param("number", number)
                .param("kind", asset.kind().name())
                .param("title", asset.title())
                .param("mediaType", asset.mediaType())
                .param("size", asset.size())
                .param("sha256", asset.sha256())
                .param("url", asset.url())
                .param("now", clock.instant())
                .update();
        return get(room, number);
    }
}

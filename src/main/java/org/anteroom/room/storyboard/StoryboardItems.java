package org.anteroom.room.storyboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.anteroom.room.Rooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Html;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The storyboards of rooms. Changes wait for the lock of the room. */
@Repository
class StoryboardItems {

    private final JdbcClient jdbc;
    private final Rooms rooms;

    StoryboardItems(JdbcClient jdbc, Rooms rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    Storyboard of(RoomId room) {
        // Named like the record's: for each name that is only alike Spring catches an exception per row.
        return new Storyboard(jdbc.sql("""
                select i.number, i.position, i.title, i.minutes, i.speaker_notes <> '' as noted,
                  a.kind as assetKind, a.media_type as mediaType
                from storyboard_item i left join asset a on a.room_id = i.room_id and a.number = i.asset_number
                where i.room_id = :room order by i.position
                """)
                .param("room", room.value())
                .query(Storyboard.Line.class)
                .list());
    }

    List<AssetChoice> assets(RoomId room) {
        return jdbc.sql("select number, title from asset where room_id = :room order by title, number")
                .param("room", room.value())
                .query(AssetChoice.class)
                .list();
    }

    StoryboardItem get(RoomId room, int number) {
        return find(room, number).orElseThrow(() -> notFound(room, number));
    }

    Optional<StoryboardItem> find(RoomId room, int number) {
        return jdbc.sql("select * from storyboard_item where room_id = :room and number = :number")
                .param("room", room.value())
                .param("number", number)
                .query((row, index) -> item(row))
                .optional();
    }

    /** Puts the item behind the last one. */
    @Transactional
    int add(RoomId room, StoryboardItem item) {
        int number = rooms.nextNumber(room);
        int last = jdbc.sql("select coalesce(max(position), 0) from storyboard_item where room_id = :room")
                .param("room", room.value())
                .query(Integer.class)
                .single();
        bind(item, jdbc.sql("""
                insert into storyboard_item
                  (room_id, number, position, title, asset_number, content, speaker_notes, minutes, version)
                values (:room, :number, :position, :title, :asset, :content, :notes, :minutes, 1)
                """))
                .param("position", last + 1)
                .param("room", room.value())
                .param("number", number)
                .update();
        return number;
    }

    /** @throws DomainError 409 if somebody saved since the version that the item began with, or removed it */
    @Transactional
    void change(RoomId room, int number, StoryboardItem item) {
        rooms.lock(room);
        find(room, number).orElseThrow(() -> removed(room, number)).expect(item.version());
        bind(item, jdbc.sql("""
                update storyboard_item set title = :title, asset_number = :asset, content = :content,
                  speaker_notes = :notes, minutes = :minutes, version = version + 1
                where room_id = :room and number = :number
                """))
                .param("room", room.value())
                .param("number", number)
                .update();
    }

    private static StatementSpec bind(StoryboardItem item, StatementSpec statement) {
        return statement
                .param("title", item.title())
                .param("asset", item.asset())
                .param("content", item.content().value())
                .param("notes", item.speakerNotes())
                .param("minutes", item.minutes());
    }

    private static StoryboardItem item(ResultSet row) throws SQLException {
        return new StoryboardItem(
                row.getString("title"),
                row.getObject("asset_number", Integer.class),
                Html.ofStored(row.getString("content")),
                row.getString("speaker_notes"),
                row.getObject("minutes", Integer.class),
                row.getInt("version"));
    }

    private static DomainError removed(RoomId room, int number) {
        return DomainError.conflict("storyboard-item-removed", "item " + room + "/" + number);
    }

    static DomainError notFound(RoomId room, int number) {
        return DomainError.notFound("storyboard item " + room + "/" + number);
    }
}

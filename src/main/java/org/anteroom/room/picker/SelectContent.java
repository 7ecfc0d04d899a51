package org.anteroom.room.picker;

import java.util.ArrayList;
import java.util.List;
import org.anteroom.channel.Channel;
import org.anteroom.channel.content.ContentHandles;
import org.anteroom.lti.deeplinking.ContentItem;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.Room;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomClones;
import org.anteroom.room.RoomPermission;
import org.anteroom.room.activity.NewRooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what was ticked into activities; rooms of other courses are cloned, never shared on the quiet. */
@Component
class SelectContent {

    private final RoomAccess access;
    private final NewRooms newRooms;
    private final RoomClones clones;
    private final ContentHandles handles;

    SelectContent(RoomAccess access, NewRooms newRooms, RoomClones clones, ContentHandles handles) {
        this.access = access;
        this.newRooms = newRooms;
        this.clones = clones;
        this.handles = handles;
    }

    /** All or nothing: no half of a selection stays behind as rooms that no activity shows. */
    @Transactional
    public List<ContentItem> select(Visit visit, Channel channel, Selection selection) {
        List<ContentItem> items = new ArrayList<>();
        if (selection.includesChannelPage()) {
            items.add(new ContentItem(channel.title(), "", handles.ofChannel(visit.registration(), channel.id())));
        }
        List<Room> rooms = new ArrayList<>();
        selection.room().forEach(id -> rooms.add(inChannel(visit, channel, id)));
        selection.copy().forEach(id -> rooms.add(clone(visit, channel, id)));
        if (!selection.newRoom().isEmpty()) {
            RoomId made = newRooms.publish(channel.id(), visit.user(), selection.newRoom());
            rooms.add(inChannel(visit, channel, made));
        }
        rooms.forEach(room -> items.add(item(visit, room)));
        return items;
    }

    private Room inChannel(Visit visit, Channel channel, RoomId id) {
        AccessibleRoom found = access.require(visit, id, RoomPermission.SEE);
        if (!found.channel().id().equals(channel.id())) {
            throw DomainError.notFound("room " + id + " in channel " + channel.id());
        }
        return found.room();
    }

    private Room clone(Visit visit, Channel channel, RoomId source) {
        return inChannel(visit, channel, clones.cloneNow(visit, source, channel.id()));
    }

    private ContentItem item(Visit visit, Room room) {
        String handle = handles.ofRoom(visit.registration(), room.channel(), room.id());
        return new ContentItem(room.name(), room.description().text(), handle);
    }
}

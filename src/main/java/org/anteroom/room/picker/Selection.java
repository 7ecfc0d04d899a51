package org.anteroom.room.picker;

import java.util.Comparator;
import java.util.List;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher ticked.
 *
 * @param room of this channel, to be shown as it is
 * @param copy of another channel, to be cloned into this one
 * @param channelPage the page with all rooms
 * @param newRoom the name of a room to be made; empty for none
 */
record Selection(
        List<RoomId> room, List<RoomId> copy, @Nullable Boolean channelPage, String newRoom) {

    /** Clones are made while the person waits: nobody selects more for one page of a course. */
    static final int MOST = 50;

    Selection(
            @Nullable List<RoomId> room,
            @Nullable List<RoomId> copy,
            @Nullable Boolean channelPage,
            @Nullable String newRoom) {
        this.room = room == null ? List.of() : room.stream().distinct().toList();
        // In one order for all: the clones lock their sources.
        this.copy = copy == null
                ? List.of()
                : copy.stream()
                        .distinct()
                        .sorted(Comparator.comparing(RoomId::value))
                        .toList();
        this.channelPage = channelPage;
        this.newRoom = newRoom == null ? "" : newRoom.strip();
    }

    static Selection nothing() {
        return new Selection(null, null, null, null);
    }

    boolean includesChannelPage() {
        return Boolean.TRUE.equals(channelPage);
    }

    int size() {
        return room.size() + copy.size() + (includesChannelPage() ? 1 : 0) + (newRoom.isEmpty() ? 0 : 1);
    }

    /** What is wrong with it, as the code of a message. */
    @Nullable
    String problem(boolean multiple) {
        if (size() == 0) {
            return "picker.nothing";
        }
        if (size() > MOST) {
            return "picker.too-many";
        }
        return size() > 1 && !multiple ? "picker.one-only" : null;
    }
}

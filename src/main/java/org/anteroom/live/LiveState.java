package org.anteroom.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomPermission;

/**
 * What the live page of a room shows to one person.
 *
 * @param place the part of the page: {@code off}, {@code waiting}, {@code ended} or {@code opened}
 * @param roles what the person is called there
 * @param permissions what the person may do there
 * @param rights all of that, as the event stream of the room names it
 */
record LiveState(String place, List<String> roles, List<RoomPermission> permissions, String rights) {

    static LiveState of(AccessibleRoom room) {
        return new LiveState(place(room), roles(room), permissions(room), rights(room));
    }

    private static String rights(AccessibleRoom room) {
        return Stream.of(RoomPermission.values())
                .filter(room::may)
                .map(RoomPermission::code)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String place(AccessibleRoom room) {
        if (!room.isEnabled()) {
            return "off";
        }
        if (room.room().openSince() != null) {
            return "opened";
        }
        return room.may(RoomPermission.HOLD_SESSION) ? "ended" : "waiting";
    }

    private static List<String> roles(AccessibleRoom room) {
        List<String> roles = new ArrayList<>();
        if (room.may(RoomPermission.HOLD_SESSION)) {
            roles.add("ROOM_MODERATOR");
        }
        if (room.may(RoomPermission.MODERATE_CHAT)) {
            roles.add("CHAT_MODERATOR");
        }
        if (roles.isEmpty()) {
            roles.add(room.may(RoomPermission.TAKE_PART) ? "PARTICIPANT" : "VIEWER");
        }
        return roles;
    }

    private static List<RoomPermission> permissions(AccessibleRoom room) {
        List<RoomPermission> permissions = Stream.of(
                        RoomPermission.HOLD_SESSION,
                        RoomPermission.MODERATE_CHAT,
                        RoomPermission.BACKCHANNEL,
                        RoomPermission.TAKE_PART)
                .filter(room::may)
                .toList();
        return permissions.isEmpty() ? List.of(RoomPermission.SEE) : permissions;
    }
}

package org.anteroom.live.stage;

import java.util.Set;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.stream.Listener;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do in a meeting.
 *
 * @param moderator whether the person may hold the session
 * @param takesPart whether the person may come to the stage at all
 * @param studentIn the course that the person is in as a student for now, whatever the rights at other times
 */
record Rights(
        boolean moderator, boolean takesPart, @Nullable ChannelId studentIn) {

    static Rights of(Visit visit, AccessibleRoom room) {
        ChannelId course = visit.channel();
        return new Rights(
                room.may(RoomPermission.HOLD_SESSION),
                room.may(RoomPermission.TAKE_PART),
                course != null && visit.isStudentIn(course) ? course : null);
    }

    /** @param permissions their codes */
    Rights now(Set<String> permissions) {
        return new Rights(
                permissions.contains(RoomPermission.HOLD_SESSION.code()),
                permissions.contains(RoomPermission.TAKE_PART.code()),
                studentIn);
    }

    static Listener listener(Presence presence) {
        return new Listener(presence.person(), presence.rights().studentIn());
    }
}

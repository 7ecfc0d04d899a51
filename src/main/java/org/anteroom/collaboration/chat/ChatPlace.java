package org.anteroom.collaboration.chat;

import static org.anteroom.room.RoomPermission.SEE;
import static org.anteroom.room.RoomPermission.TAKE_PART;

import java.util.Locale;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomPermission;
import org.anteroom.stream.RoomEvent;

/** The two chats of a room. Each has its readers, who are the audience of its events. */
enum ChatPlace {
    CHAT(RoomEvent.ALL, SEE, TAKE_PART),
    BACKCHANNEL(RoomPermission.BACKCHANNEL.code(), RoomPermission.BACKCHANNEL, RoomPermission.BACKCHANNEL);

    private final String audience;
    private final RoomPermission reading;
    private final RoomPermission writing;

    ChatPlace(String audience, RoomPermission reading, RoomPermission writing) {
        this.audience = audience;
        this.reading = reading;
        this.writing = writing;
    }

    static ChatPlace of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    /** As it stands in addresses, and as browsers know its events. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String audience() {
        return audience;
    }

    RoomPermission reading() {
        return reading;
    }

    RoomPermission writing() {
        return writing;
    }

    boolean isOn(AccessibleRoom room) {
        return room.isCollaborationEnabled()
                && (this == BACKCHANNEL || room.room().settings().groupChatEnabled());
    }

    /** @return what happened, for those who may read here */
    RoomEvent event(String type, Object data) {
        return RoomEvent.to(audience, path(), type, data);
    }
}

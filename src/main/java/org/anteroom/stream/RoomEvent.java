package org.anteroom.stream;

import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a room. Browsers get {@code topic} as the event's name and, as its data, JSON with {@code type} and
 * {@code data}.
 *
 * @param audience who hears it: a name that {@link Audiences} gives, {@link #ALL} or {@link #NOBODY}
 * @param person who hears it besides, if they may see the room
 * @param topic at most 32 characters, as {@code type}
 * @param data becomes JSON of at most {@link RoomEvents#LONGEST} characters; no more than what browsers need to show it or to ask
 */
public record RoomEvent(String audience, @Nullable UserId person, String topic, String type, Object data) {

    /** Everybody who may see the room. */
    public static final String ALL = "all";

    /** Nobody but the person. */
    public static final String NOBODY = "nobody";

    public static RoomEvent toAll(String topic, String type, Object data) {
        return new RoomEvent(ALL, null, topic, type, data);
    }

    public static RoomEvent to(String audience, String topic, String type, Object data) {
        return new RoomEvent(audience, null, topic, type, data);
    }

    public static RoomEvent to(UserId person, String topic, String type, Object data) {
        return new RoomEvent(NOBODY, person, topic, type, data);
    }

    public RoomEvent andTo(UserId other) {
        return new RoomEvent(audience, other, topic, type, data);
    }
}

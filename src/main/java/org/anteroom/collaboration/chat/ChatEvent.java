package org.anteroom.collaboration.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as the browsers of all readers get it. */
record ChatEvent(
        long id,
        long author,
        String name,
        boolean moderator,
        String text,
        Instant at,
        ChatMessage.@Nullable Quote quote) {

    /** How the JSON of all events of that message begins. */
    static String beginning(long id) {
        return "{\"id\":" + id + ",";
    }

    static ChatEvent of(ChatMessage it) {
        return new ChatEvent(it.id(), it.author().value(), it.name(), it.byModerator(), it.text(), it.at(), it.quote());
    }
}

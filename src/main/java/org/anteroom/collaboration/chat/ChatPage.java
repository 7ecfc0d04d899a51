package org.anteroom.collaboration.chat;

import java.util.List;

/**
 * Messages in their order, and the pinned ones.
 *
 * @param older whether there are some before them
 */
record ChatPage(List<ChatMessage> messages, List<ChatMessage> pinned, boolean older) {

    static final ChatPage EMPTY = new ChatPage(List.of(), List.of(), false);

    public long first() {
        return messages.isEmpty() ? 0 : messages.get(0).id();
    }
}

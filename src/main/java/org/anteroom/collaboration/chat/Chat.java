package org.anteroom.collaboration.chat;

import java.time.Clock;
import java.util.Map;
import org.anteroom.collaboration.Meeting;
import org.anteroom.collaboration.Meetings;
import org.anteroom.collaboration.chat.ChatRows.NewMessage;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.anteroom.stream.RoomEvent;
import org.anteroom.stream.RoomEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do in a chat, each told to those who read there. */
@Service
class Chat {

    static final int MOST_PINNED = 5;

    private final Meetings meetings;
    private final ChatMessages messages;
    private final ChatRows rows;
    private final ChatLikes likes;
    private final ChatBlocks blocks;
    private final RoomEvents events;
    private final Clock clock;

    Chat(
            Meetings meetings,
            ChatMessages messages,
            ChatRows rows,
            ChatLikes likes,
            ChatBlocks blocks,
            RoomEvents events,
            Clock clock) {
        this.meetings = meetings;
        this.messages = messages;
        this.rows = rows;
        this.likes = likes;
        this.blocks = blocks;
        this.events = events;
        this.clock = clock;
    }

    /** What is answered must be shown; it may have been deleted while the person wrote. */
    @Transactional
    public ChatMessage post(ChatStanding standing, ChatForm form) {
        standing.requireWriting();
        String words = form.words();
        Long replyTo = form.replyTo() == null
                ? null
                : messages.get(standing, form.replyTo()).id();
        boolean moderator = standing.room().may(RoomPermission.BACKCHANNEL);
        long id = rows.add(standing, new NewMessage(session(standing), moderator, words, replyTo, clock.instant()));
        ChatMessage message = messages.get(standing, id);
        tell(standing, "posted", ChatEvent.of(message));
        return message;
    }

    /** By its author or by a moderator. */
    @Transactional
    public void delete(ChatStanding standing, long id) {
        standing.require(standing.place().reading());
        ChatMessage message = messages.get(standing, id);
        if (!standing.mayDelete(message)) {
            throw DomainError.forbidden(RoomPermission.MODERATE_CHAT.code());
        }
        if (rows.delete(standing, id, clock.instant())) {
            events.forget(standing.roomId(), standing.place().path(), ChatEvent.beginning(id));
            tell(standing, "deleted", Map.of("id", id));
        }
    }

    @Transactional
    public void like(ChatStanding standing, long id, boolean liked) {
        standing.requireWriting();
        messages.get(standing, id);
        int count = liked ? likes.add(id, standing.person()) : likes.remove(id, standing.person());
        tell(standing, "likes", Map.of("id", id, "likes", count));
    }

    @Transactional
    public void pin(ChatStanding standing, long id) {
        standing.require(RoomPermission.MODERATE_CHAT);
        ChatMessage message = messages.get(standing, id);
        if (rows.pinned(standing, session(standing)) >= MOST_PINNED) {
            throw new DomainError(DomainError.Kind.CONFLICT, "chat-pins", standing.toString(), MOST_PINNED);
        }
        if (!message.pinned() && rows.pin(standing, id, clock.instant())) {
            tell(standing, "pinned", ChatEvent.of(message));
        }
    }

    @Transactional
    public void unpin(ChatStanding standing, long id) {
        standing.require(RoomPermission.MODERATE_CHAT);
        if (rows.unpin(standing, id)) {
            tell(standing, "unpinned", Map.of("id", id));
        }
    }

    /** Nobody sees what was written so far, but in the transcript. */
    @Transactional
    public void clear(ChatStanding standing) {
        standing.require(RoomPermission.MODERATE_CHAT);
        if (rows.clear(standing, session(standing)) > 0) {
            tell(standing, "cleared", Map.of());
        }
    }

    /** Told to the moderators and to the person, for whom it takes effect with their next message. */
    @Transactional
    public void block(ChatStanding standing, UserId person) {
        standing.require(RoomPermission.MODERATE_CHAT);
        blocks.add(standing.roomId(), person, standing.person());
        tellAccess(standing, person);
    }

    @Transactional
    public void unblock(ChatStanding standing, UserId person) {
        standing.require(RoomPermission.MODERATE_CHAT);
        blocks.remove(standing.roomId(), person);
        tellAccess(standing, person);
    }

    private long session(ChatStanding standing) {
        return meetings.underWay(standing.roomId())
                .map(Meeting::session)
                .orElseThrow(() -> DomainError.conflict("chat-closed", standing.toString()));
    }

    private void tell(ChatStanding standing, String type, Object data) {
        events.append(standing.roomId(), standing.place().event(type, data));
    }

    private void tellAccess(ChatStanding standing, UserId person) {
        RoomEvent event = RoomEvent.to(
                RoomPermission.MODERATE_CHAT.code(), standing.place().path(), "access", Map.of());
        events.append(standing.roomId(), event.andTo(person));
    }
}

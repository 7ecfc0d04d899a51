package org.anteroom.collaboration.chat;

import java.util.List;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.stream.RoomEvents;
import org.anteroom.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a chat and its parts, with what they ask for. */
@Component
class ChatPages {

    private static final String PAGE = "collaboration/chat/show";

    private final ChatMessages messages;
    private final ChatBlocks blocks;
    private final RoomEvents events;

    ChatPages(ChatMessages messages, ChatBlocks blocks, RoomEvents events) {
        this.messages = messages;
        this.blocks = blocks;
        this.events = events;
    }

    /** The number of the last event, to be asked for before anything else. */
    long position(RoomId room) {
        return events.position(room);
    }

    /** @param part whether a page that is there already takes it in */
    record Wish(
            long position,
            boolean part,
            @Nullable Long before,
            @Nullable Long reply) {}

    ModelAndView show(ChatStanding standing, Wish wish) {
        ModelAndView page = new ModelAndView(wish.part() ? PAGE + " :: panel" : PAGE);
        ChatPage shown = !standing.isOn()
                ? ChatPage.EMPTY
                : wish.before() == null ? messages.page(standing) : messages.before(standing, wish.before());
        boolean moderated = standing.mayModerate() && standing.place() == ChatPlace.CHAT;
        return about(standing, page)
                .addObject("position", wish.position())
                .addObject("before", wish.before())
                .addObject("page", shown)
                .addObject("blank", ChatMessage.BLANK)
                .addObject("blocked", moderated ? blocks.of(standing.roomId()) : List.of())
                .addObject("answered", wish.reply() == null ? null : messages.get(standing, wish.reply()))
                .addObject("longest", ChatForm.LONGEST);
    }

    /** A message as it is now, for the page that it belongs to. */
    ModelAndView message(ChatStanding standing, long id, boolean part) {
        return part ? message(standing, messages.get(standing, id), true) : back(standing, "#message-" + id);
    }

    ModelAndView message(ChatStanding standing, ChatMessage message, boolean part) {
        return part
                ? about(standing, new ModelAndView("collaboration/chat/_message :: message"))
                        .addObject("it", message)
                : back(standing, "#message-" + message.id());
    }

    /** What was typed comes back with the reason, and can be sent again. */
    ModelAndView refused(ChatStanding standing, ChatForm form, DomainError refusal) {
        HttpStatus status = switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            default -> throw refusal;
        };
        long position = position(standing.roomId());
        ModelAndView page = show(standing, new Wish(position, false, null, form.replyTo()));
        page.setStatus(status);
        return page.addObject("typed", form.text()).addObject("refusal", refusal);
    }

    /** After something of which the page learns by an event. */
    ModelAndView done(ChatStanding standing, boolean part) {
        return part ? nothing() : back(standing, "");
    }

    private static ModelAndView back(ChatStanding standing, String fragment) {
        return SeeOther.at(
                "/rooms/" + standing.roomId() + "/" + standing.place().path() + fragment);
    }

    private static ModelAndView nothing() {
        return new ModelAndView("collaboration/chat/_message :: nothing");
    }

    private static ModelAndView about(ChatStanding standing, ModelAndView page) {
        return page.addObject("chat", standing)
                .addObject("access", standing.room())
                .addObject("room", standing.room().room())
                .addObject("place", standing.place().path());
    }
}

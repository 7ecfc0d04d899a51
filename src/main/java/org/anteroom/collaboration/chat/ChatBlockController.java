package org.anteroom.collaboration.chat;

import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keeps a person from writing in the group chat of a room: whoever wrote there. */
@Controller
@RequestMapping("/rooms/{id}/chat")
class ChatBlockController {

    private static final String CHAT = "chat";

    private final ChatAccess access;
    private final ChatMessages messages;
    private final Chat chat;
    private final ChatPages pages;

    ChatBlockController(ChatAccess access, ChatMessages messages, Chat chat, ChatPages pages) {
        this.access = access;
        this.messages = messages;
        this.chat = chat;
        this.pages = pages;
    }

    @PostMapping("/{message}/block")
    ModelAndView block(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable long message,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        ChatStanding standing = access.require(visit, id, CHAT);
        standing.require(RoomPermission.MODERATE_CHAT);
        UserId author = messages.get(standing, message).author();
        if (access.isModerator(id, author)) {
            throw DomainError.conflict("chat-moderator", author + " in room " + id);
        }
        chat.block(standing, author);
        return pages.done(standing, htmx);
    }

    @DeleteMapping("/blocks/{user}")
    ModelAndView unblock(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable UserId user,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        ChatStanding standing = access.require(visit, id, CHAT);
        chat.unblock(standing, user);
        return pages.done(standing, htmx);
    }
}

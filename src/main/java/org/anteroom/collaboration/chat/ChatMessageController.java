package org.anteroom.collaboration.chat;

import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A message: deleted for all, or pinned above the others. */
@Controller
@RequestMapping({"/rooms/{id}/{place:chat}/{message}", "/rooms/{id}/{place:backchannel}/{message}"})
class ChatMessageController {

    private final ChatAccess access;
    private final Chat chat;
    private final ChatPages pages;

    ChatMessageController(ChatAccess access, Chat chat, ChatPages pages) {
        this.access = access;
        this.chat = chat;
        this.pages = pages;
    }

    @DeleteMapping
    ModelAndView delete(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable String place,
            @PathVariable long message,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        ChatStanding standing = access.require(visit, id, place);
        chat.delete(standing, message);
        return pages.done(standing, htmx);
    }

    @PostMapping("/pin")
    ModelAndView pin(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable String place,
            @PathVariable long message,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        ChatStanding standing = access.require(visit, id, place);
        chat.pin(standing, message);
        return pages.message(standing, message, htmx);
    }

    @DeleteMapping("/pin")
    ModelAndView unpin(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable String place,
            @PathVariable long message,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        ChatStanding standing = access.require(visit, id, place);
        chat.unpin(standing, message);
        return pages.message(standing, message, htmx);
    }
}

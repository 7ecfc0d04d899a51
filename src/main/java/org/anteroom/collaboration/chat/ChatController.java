package org.anteroom.collaboration.chat;

import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A chat of a room, and what is written there. */
@Controller
@RequestMapping({"/rooms/{id}/{place:chat}", "/rooms/{id}/{place:backchannel}"})
class ChatController {

    private final ChatAccess access;
    private final Chat chat;
    private final ChatPages pages;
    private final RateLimits limits;

    ChatController(ChatAccess access, Chat chat, ChatPages pages, RateLimits limits) {
        this.access = access;
        this.chat = chat;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable String place,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long reply) {
        long position = pages.position(id);
        ChatStanding standing = access.require(visit, id, place);
        return pages.show(standing, new ChatPages.Wish(position, htmx, before, reply));
    }

    @PostMapping
    ModelAndView post(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable String place,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            ChatForm form) {
        ChatStanding standing = access.require(visit, id, place);
        standing.requireWriting();
        try {
            limits.take(RateLimits.Kind.CHAT, visit.user());
            return pages.message(standing, chat.post(standing, form), htmx);
        } catch (DomainError refusal) {
            if (htmx) {
                throw refusal;
            }
            return pages.refused(standing, form, refusal);
        }
    }
}

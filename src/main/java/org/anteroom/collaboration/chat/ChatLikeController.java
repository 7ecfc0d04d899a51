package org.anteroom.collaboration.chat;

import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** That a person likes a message. */
@Controller
@RequestMapping({"/rooms/{id}/{place:chat}/{message}/like", "/rooms/{id}/{place:backchannel}/{message}/like"})
class ChatLikeController {

    private final ChatAccess access;
    private final Chat chat;
    private final ChatPages pages;
    private final RateLimits limits;

    ChatLikeController(ChatAccess access, Chat chat, ChatPages pages, RateLimits limits) {
        this.access = access;
        this.chat = chat;
        this.pages = pages;
        this.limits = limits;
    }

    @PostMapping
    ModelAndView like(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable String place,
            @PathVariable long message,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        return change(access.require(visit, id, place), message, true, htmx);
    }

    @DeleteMapping
    ModelAndView unlike(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable String place,
            @PathVariable long message,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        return change(access.require(visit, id, place), message, false, htmx);
    }

    private ModelAndView change(ChatStanding standing, long message, boolean liked, boolean htmx) {
        standing.requireWriting();
        limits.take(RateLimits.Kind.LIKE, standing.person());
        chat.like(standing, message, liked);
        return pages.message(standing, message, htmx);
    }
}

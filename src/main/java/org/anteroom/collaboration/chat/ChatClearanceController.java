package org.anteroom.collaboration.chat;

import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** Clears a chat for those who read there; the transcript keeps it. */
@Controller
class ChatClearanceController {

    private final ChatAccess access;
    private final Chat chat;
    private final ChatPages pages;

    ChatClearanceController(ChatAccess access, Chat chat, ChatPages pages) {
        this.access = access;
        this.chat = chat;
        this.pages = pages;
    }

    @PostMapping({"/rooms/{id}/{place:chat}/clearance", "/rooms/{id}/{place:backchannel}/clearance"})
    ModelAndView clear(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable String place,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        ChatStanding standing = access.require(visit, id, place);
        chat.clear(standing);
        return pages.done(standing, htmx);
    }
}

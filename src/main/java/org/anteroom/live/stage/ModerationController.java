package org.anteroom.live.stage;

import org.anteroom.live.Source;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/** What moderators do with one person in a meeting. */
@Controller
@RequestMapping("/rooms/{id}/people-here/{user}")
class ModerationController {

    private final RoomAccess access;
    private final Moderation moderation;
    private final PeoplePage page;

    ModerationController(RoomAccess access, Moderation moderation, PeoplePage page) {
        this.access = access;
        this.moderation = moderation;
        this.page = page;
    }

    @PostMapping("/stage")
    String invite(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable UserId user,
            WebRequest web,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        moderation.invite(id, user);
        return page.again(room, web, model);
    }

    @DeleteMapping("/stage")
    String sendOff(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable UserId user,
            WebRequest web,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        moderation.sendOff(id, user);
        return page.again(room, web, model);
    }

    @DeleteMapping("/hand")
    String lowerHand(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable UserId user,
            WebRequest web,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        moderation.lowerHand(id, user);
        return page.again(room, web, model);
    }

    @DeleteMapping("/microphone")
    String mute(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable UserId user,
            WebRequest web,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        moderation.stop(id, user, Source.MICROPHONE);
        return page.again(room, web, model);
    }

    @DeleteMapping("/camera")
    String stopCamera(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable UserId user,
            WebRequest web,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        moderation.stop(id, user, Source.CAMERA);
        return page.again(room, web, model);
    }

    @DeleteMapping("/screen")
    String stopScreen(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable UserId user,
            WebRequest web,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        moderation.stop(id, user, Source.SCREEN);
        return page.again(room, web, model);
    }

    @DeleteMapping
    String remove(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable UserId user,
            WebRequest web,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        moderation.remove(id, user);
        return page.again(room, web, model);
    }
}

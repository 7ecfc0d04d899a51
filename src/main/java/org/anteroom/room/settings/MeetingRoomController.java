package org.anteroom.room.settings;

import jakarta.servlet.http.HttpServletResponse;
import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.channel.MeetingRoom;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tab Meeting room of a channel: its own room's settings, once it is switched on. */
@Controller
@RequestMapping("/channels/{id}/manage/meeting-room")
class MeetingRoomController {

    private static final String VIEW = "room/meeting-room";

    private final Channels channels;
    private final RoomAccess access;
    private final SettingsPage page;
    private final SubmitSettings submit;

    MeetingRoomController(Channels channels, RoomAccess access, SettingsPage page, SubmitSettings submit) {
        this.channels = channels;
        this.access = access;
        this.page = page;
        this.submit = submit;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id, Model model) {
        MeetingRoom room = describe(channels.requireManager(visit, id), model);
        if (room != null && room.enabled()) {
            page.show(access.require(visit, room.id(), RoomPermission.EDIT), model);
        }
        return VIEW;
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @ModelAttribute("form") RoomSettingsForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        AccessibleRoom room = require(visit, id, model);
        boolean saved = submit.submit(visit, room, form, new SubmitSettings.Answer(model, redirect, response));
        return saved ? "redirect:/channels/" + id + "/manage/meeting-room" : VIEW;
    }

    /** A search without JavaScript, and what was found there chosen: nothing is saved by it. */
    @PostMapping("/choice")
    String choose(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @ModelAttribute("form") RoomSettingsForm form,
            Model model) {
        page.showDraft(require(visit, id, model), form, model);
        return VIEW;
    }

    /** A colleague may have switched it off since the form was opened. */
    private AccessibleRoom require(Visit visit, ChannelId id, Model model) {
        MeetingRoom room = describe(channels.requireManager(visit, id), model);
        if (room == null || !room.enabled()) {
            throw DomainError.conflict("meeting-room-off", "channel " + id);
        }
        return access.require(visit, room.id(), RoomPermission.EDIT);
    }

    private static @Nullable MeetingRoom describe(AccessibleChannel found, Model model) {
        model.addAttribute("membership", found);
        model.addAttribute("channel", found.channel());
        return found.channel().meetingRoom();
    }
}

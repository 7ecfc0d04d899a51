package org.anteroom.room.metadata;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.ChannelLog;
import org.anteroom.channel.Channels;
import org.anteroom.room.RoomMetadata;
import org.anteroom.room.Rooms;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A room that somebody prepares before any activity leads there. */
@Controller
@RequestMapping("/channels/{channel}/rooms/new")
class NewRoomController {

    private final Channels channels;
    private final Rooms rooms;
    private final RoomTags tags;
    private final ChannelLog log;

    NewRoomController(Channels channels, Rooms rooms, RoomTags tags, ChannelLog log) {
        this.log = log;
        this.channels = channels;
        this.rooms = rooms;
        this.tags = tags;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, Model model) {
        model.addAttribute(RoomMetadataForm.NAME, new RoomMetadataForm(null, null, null));
        return page(visit, require(visit, channel), model);
    }

    @PostMapping
    String create(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId channel,
            @ModelAttribute(RoomMetadataForm.NAME) RoomMetadataForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        AccessibleChannel found = require(visit, channel);
        Optional<RoomMetadata> metadata = form.toMetadata(errors);
        if (metadata.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(visit, found, model);
        }
        RoomId room = rooms.add(channel, visit.user(), metadata.get(), false);
        // Without the name: only its owner may know it yet.
        log.add(channel, visit.user(), "rooms.drafted", "");
        return "redirect:/rooms/" + room;
    }

    private AccessibleChannel require(Visit visit, ChannelId id) {
        AccessibleChannel channel = channels.require(visit, id);
        if (!channel.mayAddRooms()) {
            throw DomainError.forbidden("add-room");
        }
        return channel;
    }

    private String page(Visit visit, AccessibleChannel channel, Model model) {
        model.addAttribute("channel", channel.channel());
        model.addAttribute(
                "tagSuggestions", tags.suggestions(visit, channel.channel().id()));
        return "room/new";
    }
}

package org.anteroom.cloning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channel;
import org.anteroom.channel.Channels;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomMetadata;
import org.anteroom.room.metadata.RoomMetadataForm;
import org.anteroom.room.metadata.RoomTags;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Shortened;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The dialog that asks for a clone. */
@Controller
@RequestMapping("/rooms/{id}/clone")
class CloneController {

    private final CloneRights rights;
    private final Channels channels;
    private final RequestClone requests;
    private final RoomTags tags;
    private final RateLimits limits;
    private final MessageSource messages;

    CloneController(
            CloneRights rights,
            Channels channels,
            RequestClone requests,
            RoomTags tags,
            RateLimits limits,
            MessageSource messages) {
        this.rights = rights;
        this.channels = channels;
        this.requests = requests;
        this.tags = tags;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, ServletWebRequest web, Model model) {
        AccessibleRoom source = rights.requireSource(visit, id);
        RoomMetadata original = source.room().metadata();
        RoomMetadata proposed = new RoomMetadata(name(original.name()), original.description(), original.tags());
        model.addAttribute(RoomMetadataForm.NAME, RoomMetadataForm.of(proposed));
        return show(visit, source, UUID.randomUUID(), source.channel().id(), new CloneDialog(web), model);
    }

    @PostMapping
    String request(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @ModelAttribute(RoomMetadataForm.NAME) RoomMetadataForm form,
            BindingResult errors,
            @RequestParam UUID requestKey,
            @RequestParam ChannelId channel,
            ServletWebRequest web,
            Model model) {
        AccessibleRoom source = rights.requireSource(visit, id);
        Optional<RoomMetadata> metadata = form.toMetadata(errors);
        if (metadata.isEmpty()) {
            CloneDialog dialog = new CloneDialog(web);
            dialog.answer(HttpStatus.UNPROCESSABLE_CONTENT);
            return show(visit, source, requestKey, channel, dialog, model);
        }
        limits.take(RateLimits.Kind.CLONE, visit.user());
        NewClone clone = new NewClone(requestKey, channel, metadata.get());
        return "redirect:/clones/" + requests.request(visit.user(), id, clone);
    }

    private String show(
            Visit visit, AccessibleRoom source, UUID requestKey, ChannelId channel, CloneDialog dialog, Model model) {
        model.addAttribute("room", source.room());
        model.addAttribute("requestKey", requestKey);
        model.addAttribute("channel", channel);
        model.addAttribute("tagSuggestions", tags.suggestions(visit, channel));
        model.addAttribute("targets", targets(visit, source.channel()));
        return dialog.view("cloning/new", model);
    }

    private List<CloneTarget> targets(Visit visit, Channel here) {
        Stream<Channel> others = channels.of(visit.user()).stream()
                .filter(AccessibleChannel::mayAddRooms)
                .map(AccessibleChannel::channel)
                .filter(channel -> !channel.id().equals(here.id()));
        return Stream.concat(Stream.of(here), others)
                .map(channel -> new CloneTarget(channel.id(), channel.title(), channel.collaborationEnabled()))
                .toList();
    }

    /** As long as the original name lets it be. */
    private String name(String original) {
        String name = messages.getMessage("clone.name", new Object[] {original}, LocaleContextHolder.getLocale());
        return Shortened.to(RoomMetadata.MAX_NAME, name);
    }
}

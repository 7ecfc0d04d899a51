package org.anteroom.room.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anteroom.channel.visibility.Visibilities;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.Room;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The model of the form that a room's settings and the meeting room of a channel share. */
@Component
class SettingsPage {

    private final Moderators moderators;
    private final Visibilities visibilities;
    private final MessageSource messages;

    SettingsPage(Moderators moderators, Visibilities visibilities, MessageSource messages) {
        this.moderators = moderators;
        this.visibilities = visibilities;
        this.messages = messages;
    }

    void show(AccessibleRoom access, Model model) {
        Chosen saved = moderators.of(access.room());
        show(access, saved, saved, model);
    }

    /** As it was sent, after a button that saves nothing, or with what is wrong with it. */
    void showDraft(AccessibleRoom access, RoomSettingsForm form, Model model) {
        Chosen base = Chosen.decoded(String.valueOf(form.base())).orElseGet(() -> moderators.of(access.room()));
        show(access, form.chosen(), base, model);
        model.addAttribute("version", form.version());
        search(access, form, "room", model);
        search(access, form, "chat", model);
    }

    /** What others saved meanwhile, told, and under what was changed here. */
    void showConflict(AccessibleRoom access, RoomSettingsForm form, Model model) {
        Chosen saved = moderators.of(access.room());
        Chosen base = Chosen.decoded(String.valueOf(form.base())).orElse(saved);
        List<Moderator> known = moderators.find(access.room(), Chosen.union(base.all(), saved.all()));
        model.addAttribute("meanwhile", words(SettingsChange.between(base, saved, known)));
        show(access, form.chosen().over(saved, base), saved, model);
    }

    /** In the language of the person who reads it: sentences that survive the way to the next page. */
    List<String> words(List<SettingsChange> changes) {
        return changes.stream().map(this::words).collect(Collectors.toCollection(ArrayList::new));
    }

    private void show(AccessibleRoom access, Chosen chosen, Chosen base, Model model) {
        Room room = access.room();
        List<Moderator> known = moderators.find(room, chosen.all());
        model.addAttribute("access", access);
        model.addAttribute("room", room);
        model.addAttribute("version", room.settingsVersion());
        model.addAttribute("base", base.encoded());
        model.addAttribute("settings", chosen.settings());
        model.addAttribute("readByOthers", isReadByOthers(access));
        model.addAttribute("roomModerators", among(known, chosen.roomModerators()));
        model.addAttribute("chatModerators", among(known, chosen.chatModerators()));
    }

    private void search(AccessibleRoom access, RoomSettingsForm form, String field, Model model) {
        String text = form.searched(field);
        if (!text.isEmpty()) {
            Set<Subject> chosen = field.equals("room")
                    ? form.chosen().roomModerators()
                    : form.chosen().chatModerators();
            model.addAttribute(field + "Search", text);
            model.addAttribute(
                    field + "Found",
                    moderators.search(access.channel().id(), text).stream()
                            .filter(it -> !chosen.contains(it.subject()))
                            .toList());
        }
    }

    /** A room that only its owner and co-editors know is read by nobody else. */
    private boolean isReadByOthers(AccessibleRoom access) {
        return access.room().published()
                && visibilities.of(access.channel().id()).isReadByOthers();
    }

    private static List<Moderator> among(Collection<Moderator> known, Set<Subject> chosen) {
        return known.stream()
                .filter(it -> chosen.contains(it.subject()))
                .limit(RoomSettingsForm.MOST_MODERATORS)
                .toList();
    }

    private String words(SettingsChange change) {
        Locale locale = LocaleContextHolder.getLocale();
        String names = String.join(", ", change.names());
        if (change.more() > 0) {
            names = messages.getMessage("meeting.change.more", new Object[] {names, change.more()}, locale);
        }
        return messages.getMessage("meeting.change." + change.code(), new Object[] {names}, locale);
    }

    /** @return the code of what is wrong, or nothing */
    Optional<String> problem(AccessibleRoom access, RoomSettingsForm form) {
        if (form.isTooLong()) {
            return Optional.of("room-moderators");
        }
        Set<Subject> asked = form.chosen().all();
        Set<Subject> known = moderators.find(access.room(), asked).stream()
                .map(Moderator::subject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return known.containsAll(asked) ? Optional.empty() : Optional.of("room-moderator-unknown");
    }
}

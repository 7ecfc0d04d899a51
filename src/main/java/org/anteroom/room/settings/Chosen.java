package org.anteroom.room.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anteroom.room.RoomMode;
import org.anteroom.room.RoomSettings;

/** All that the form of a room's settings says. */
record Chosen(RoomSettings settings, Set<Subject> roomModerators, Set<Subject> chatModerators) {

    /** What the form began with, for the form to carry along. */
    String encoded() {
        return String.join(
                "|",
                settings.mode().name(),
                "" + settings.questionsEnabled(),
                "" + settings.groupChatEnabled(),
                keys(roomModerators),
                keys(chatModerators));
    }

    /** Empty for what no form of ours carries. */
    static Optional<Chosen> decoded(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 5
                || Arrays.stream(RoomMode.values())
                        .noneMatch(mode -> mode.name().equals(parts[0]))) {
            return Optional.empty();
        }
        RoomSettings settings = new RoomSettings(
                RoomMode.valueOf(parts[0]), Boolean.parseBoolean(parts[1]), Boolean.parseBoolean(parts[2]));
        return Optional.of(new Chosen(settings, subjects(parts[3]), subjects(parts[4])));
    }

    /** What comes of it when others have saved meanwhile: theirs, and over it what was changed here. */
    Chosen over(Chosen saved, Chosen base) {
        RoomSettings mine = settings;
        RoomSettings theirs = saved.settings;
        RoomSettings before = base.settings;
        return new Chosen(
                new RoomSettings(
                        mine.mode() == before.mode() ? theirs.mode() : mine.mode(),
                        merged(mine.questionsEnabled(), theirs.questionsEnabled(), before.questionsEnabled()),
                        merged(mine.groupChatEnabled(), theirs.groupChatEnabled(), before.groupChatEnabled())),
                merged(roomModerators, saved.roomModerators, base.roomModerators),
                merged(chatModerators, saved.chatModerators, base.chatModerators));
    }

    Chosen with(Set<Subject> room, Set<Subject> chat) {
        return new Chosen(settings, room, chat);
    }

    Set<Subject> all() {
        return union(roomModerators, chatModerators);
    }

    static Set<Subject> union(Collection<Subject> some, Collection<Subject> others) {
        Set<Subject> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    static Set<Subject> without(Collection<Subject> some, Collection<Subject> others) {
        Set<Subject> rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static boolean merged(boolean mine, boolean theirs, boolean before) {
        return mine == before ? theirs : mine;
    }

    private static Set<Subject> merged(Set<Subject> mine, Set<Subject> theirs, Set<Subject> before) {
        return without(union(theirs, without(mine, before)), without(before, mine));
    }

    private static String keys(Set<Subject> subjects) {
        return subjects.stream().map(Subject::key).collect(Collectors.joining(" "));
    }

    private static Set<Subject> subjects(String keys) {
        return List.of(keys.split(" ")).stream()
                .flatMap(key -> Subject.of(key).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

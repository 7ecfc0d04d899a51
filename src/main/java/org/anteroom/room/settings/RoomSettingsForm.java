package org.anteroom.room.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anteroom.room.RoomMode;
import org.anteroom.room.RoomSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends; it leaves out the switches that are off.
 *
 * @param version of the settings that the form was made from
 * @param base those settings, encoded
 * @param add a choice of the search without JavaScript, {@code room:u12} or {@code chat:g3}
 * @param remove of the same form
 */
record RoomSettingsForm(
        @Nullable RoomMode mode,
        @Nullable Boolean questionsEnabled,
        @Nullable Boolean groupChatEnabled,
        int version,
        @Nullable String base,
        @Nullable List<String> roomModerators,
        @Nullable List<String> chatModerators,
        @Nullable String roomSearch,
        @Nullable String chatSearch,
        @Nullable String add,
        @Nullable String remove) {

    /** More than lose sight of each other; whole courses are groups. */
    static final int MOST_MODERATORS = 100;

    Chosen chosen() {
        return new Chosen(
                new RoomSettings(
                        mode == null ? RoomMode.INTERACTIVE : mode,
                        Boolean.TRUE.equals(questionsEnabled),
                        Boolean.TRUE.equals(groupChatEnabled)),
                subjects("room:", roomModerators),
                subjects("chat:", chatModerators));
    }

    boolean isTooLong() {
        return Math.max(size(roomModerators), size(chatModerators)) > MOST_MODERATORS;
    }

    String searched(String field) {
        String text = field.equals("room") ? roomSearch : chatSearch;
        boolean taken = add != null && add.startsWith(field + ":");
        return text == null || taken ? "" : text.strip();
    }

    /** With what the pressed button adds or removes; what no form of ours sends stays, as an unknown. */
    private Set<Subject> subjects(String field, @Nullable List<String> keys) {
        List<String> all = new ArrayList<>(Objects.requireNonNullElse(keys, List.of()));
        if (add != null && add.startsWith(field)) {
            all.add(add.substring(field.length()));
        }
        if (remove != null && remove.startsWith(field)) {
            all.remove(remove.substring(field.length()));
        }
        return all.stream()
                .map(key -> Subject.of(key).orElse(new Subject(false, 0)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int size(@Nullable List<String> keys) {
        return keys == null ? 0 : keys.size();
    }
}

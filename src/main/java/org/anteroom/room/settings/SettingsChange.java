package org.anteroom.room.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anteroom.web.Isolated;

/**
 * One line of what became different.
 *
 * @param code of its words, {@code meeting.change.<code>}
 * @param names of whom it concerns, the first few
 * @param more how many others it concerns
 */
record SettingsChange(String code, List<String> names, int more) {

    private static final int MOST_NAMES = 5;

    /** @param known all that moderate before or after */
    static List<SettingsChange> between(Chosen before, Chosen after, Collection<Moderator> known) {
        List<SettingsChange> changes = new ArrayList<>();
        if (before.settings().mode() != after.settings().mode()) {
            changes.add(of("mode." + after.settings().mode()));
        }
        if (before.settings().questionsEnabled() != after.settings().questionsEnabled()) {
            changes.add(of("questions." + onOff(after.settings().questionsEnabled())));
        }
        if (before.settings().groupChatEnabled() != after.settings().groupChatEnabled()) {
            changes.add(of("group-chat." + onOff(after.settings().groupChatEnabled())));
        }
        Map<Subject, String> names = known.stream().collect(Collectors.toMap(Moderator::subject, SettingsChange::name));
        addOf("room", before.roomModerators(), after.roomModerators(), names, changes);
        addOf("chat", before.chatModerators(), after.chatModerators(), names, changes);
        return changes;
    }

    boolean concernsModerators() {
        return !names.isEmpty();
    }

    String allNames() {
        return String.join(", ", names) + (more > 0 ? " +" + more : "");
    }

    private static void addOf(
            String field,
            Set<Subject> before,
            Set<Subject> after,
            Map<Subject, String> names,
            List<SettingsChange> changes) {
        addOf(field + ".added", Chosen.without(after, before), names, changes);
        addOf(field + ".removed", Chosen.without(before, after), names, changes);
    }

    private static void addOf(
            String code, Set<Subject> subjects, Map<Subject, String> names, List<SettingsChange> changes) {
        List<String> all = subjects.stream()
                .map(it -> Isolated.of(names.getOrDefault(it, "?")))
                .sorted()
                .toList();
        if (!all.isEmpty()) {
            int shown = Math.min(MOST_NAMES, all.size());
            changes.add(new SettingsChange(code, all.subList(0, shown), all.size() - shown));
        }
    }

    private static String name(Moderator moderator) {
        return moderator.name().isEmpty() ? String.valueOf(moderator.externalId()) : moderator.name();
    }

    private static SettingsChange of(String code) {
        return new SettingsChange(code, List.of(), 0);
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}

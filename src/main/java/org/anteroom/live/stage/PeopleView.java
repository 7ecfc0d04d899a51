package org.anteroom.live.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The people in a meeting as its list shows them: each once.
 *
 * @param waiting for moderators alone
 * @param count of all who are inside, found or not
 */
record PeopleView(
        List<Presence> waiting,
        List<Presence> hands,
        List<Presence> stage,
        List<Presence> viewers,
        int count,
        boolean locked) {

    static PeopleView of(List<Presence> present, String q, boolean moderator, boolean locked) {
        List<Presence> inside = present.stream().filter(Presence::isInside).toList();
        Predicate<Presence> raised = it -> it.handAt() != null;
        Predicate<Presence> meant =
                it -> it.name().toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT));
        List<Presence> found = inside.stream().filter(meant).toList();
        return new PeopleView(
                moderator ? present.stream().filter(it -> !it.isInside()).toList() : List.of(),
                found.stream()
                        .filter(raised)
                        .sorted(Comparator.comparing(Presence::handAt))
                        .toList(),
                found.stream()
                        .filter(raised.negate())
                        .filter(Presence::isOnStage)
                        .toList(),
                found.stream()
                        .filter(raised.negate())
                        .filter(it -> !it.isOnStage())
                        .toList(),
                inside.size(),
                locked);
    }

    public boolean isEmpty() {
        return hands.isEmpty() && stage.isEmpty() && viewers.isEmpty();
    }
}

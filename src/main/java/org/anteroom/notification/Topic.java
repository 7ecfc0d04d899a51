package org.anteroom.notification;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Kinds of news that a person wants or does not want together. News of any other kind everybody gets. */
enum Topic {
    CLONE("clone-ready", "clone-failed"),
    COURSE("course-copied"),
    MODERATOR("made-moderator"),
    RECORDING("recording-available");

    private final Set<String> kinds;

    Topic(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    static Optional<Topic> of(String kind) {
        return Stream.of(values()).filter(it -> it.kinds.contains(kind)).findFirst();
    }
}

package org.anteroom.live.stage;

import java.util.List;
import org.anteroom.live.Source;
import org.jspecify.annotations.Nullable;

/** Somebody in a meeting as the scripts of all who are there know them. */
record PersonHere(
        long id,
        String name,
        String tab,
        Place place,
        @Nullable StageCall call,
        boolean moderator,
        List<String> sending,
        boolean hand) {

    static PersonHere of(Presence it) {
        return new PersonHere(
                it.person().value(),
                it.name(),
                it.tab(),
                it.place(),
                it.call(),
                it.rights().moderator(),
                it.sending().stream().sorted().map(Source::code).toList(),
                it.handAt() != null);
    }
}

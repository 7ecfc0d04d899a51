package org.anteroom.live;

import java.util.Set;
import org.anteroom.shared.UserId;

/**
 * Somebody who is in a meeting, as an engine needs to know them.
 *
 * @param tab the one browser tab of theirs that takes part
 * @param sources what they may send; nothing for viewers
 */
public record Participant(Meeting meeting, UserId person, String name, String tab, Set<Source> sources) {

    public Participant {
        sources = Set.copyOf(sources);
    }
}

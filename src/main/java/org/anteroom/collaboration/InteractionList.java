package org.anteroom.collaboration;

import java.util.List;
import java.util.Optional;

/**
 * One page of a room's interactions, and those lately deleted.
 *
 * @param more whether others follow
 */
record InteractionList(List<InteractionLine> prepared, boolean more, List<InteractionLine> deleted) {

    /** Where the next page begins. */
    public int lastNumber() {
        return prepared.isEmpty() ? 0 : prepared.get(prepared.size() - 1).number();
    }

    Optional<InteractionLine> deleted(int number) {
        return deleted.stream().filter(line -> line.number() == number).findFirst();
    }
}

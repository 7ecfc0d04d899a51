package org.anteroom.collaboration.answer;

import java.util.Comparator;
import org.anteroom.shared.RoomId;

/** What is answered: an interaction by its room and its number there. */
record Ballot(RoomId room, int number) implements Comparable<Ballot> {

    private static final Comparator<Ballot> ORDER =
            Comparator.<Ballot>comparingLong(ballot -> ballot.room().value()).thenComparingInt(Ballot::number);

    @Override
    public int compareTo(Ballot other) {
        return ORDER.compare(this, other);
    }
}

package org.anteroom.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The last events of a room, without gaps. All streams of the room on a node read from here, so none of them holds any.
 *
 * @param last the number of the newest; where there is none here, how far the log was read
 */
record Recent(List<LoggedEvent> events, long last) {

    static final int MOST_BYTES = 1_000_000;

    static Recent none(long last) {
        return new Recent(List.of(), last);
    }

    /** Whether who has had that number finds here all that came after. */
    boolean follows(long number) {
        return number >= before();
    }

    List<LoggedEvent> after(long number) {
        int left = (int) Math.min(events.size(), Math.max(0, last - number));
        return events.subList(events.size() - left, events.size());
    }

    Recent with(List<LoggedEvent> later) {
        if (later.isEmpty()) {
            return this;
        }
        // What lies between was purged.
        boolean joined = later.get(0).number() == last + 1;
        long newest = later.get(later.size() - 1).number();
        return new Recent(joined ? joined(events, later) : List.copyOf(later), newest);
    }

    /** @param earlier up to the one before the first here */
    Recent withEarlier(List<LoggedEvent> earlier) {
        return new Recent(joined(earlier, events), last);
    }

    /** Without what this node read before that time, nor more than a room's share of memory. */
    Recent since(Instant time) {
        long bytes = 0;
        int kept = 0;
        for (int i = events.size() - 1; i >= 0; i--) {
            bytes += events.get(i).bytes().length;
            if (bytes > MOST_BYTES || events.get(i).readAt().isBefore(time)) {
                break;
            }
            kept++;
        }
        return kept == events.size()
                ? this
                : new Recent(List.copyOf(events.subList(events.size() - kept, events.size())), last);
    }

    /** The number before the first that is here. */
    long before() {
        return last - events.size();
    }

    private static List<LoggedEvent> joined(List<LoggedEvent> some, List<LoggedEvent> more) {
        List<LoggedEvent> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}

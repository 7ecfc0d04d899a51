package org.anteroom.channel.roster;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anteroom.lti.services.ServiceFailure;
import org.anteroom.lti.services.ServiceFailure.Code;

/** One reading of a roster from its first page to its last: a number for each person is all that is kept of the pages. */
final class RosterReading {

    /** More than any course has. */
    private static final int MOST = 100_000;

    private final Roster roster;
    private final Instant begun;
    private final Set<Long> listed = new HashSet<>();
    private final Set<Long> inactive = new HashSet<>();
    private final Map<String, String> groups = new TreeMap<>();
    private boolean tellsGroups;

    RosterReading(Roster roster, Instant begun) {
        this.roster = roster;
        this.begun = begun;
    }

    Roster roster() {
        return roster;
    }

    Instant begun() {
        return begun;
    }

    void found(long user) {
        listed.add(user);
        if (listed.size() > MOST) {
            throw new ServiceFailure(Code.ENDLESS, "more than " + MOST + " members");
        }
    }

    void foundInactive(long user) {
        inactive.add(user);
    }

    boolean hasLeft(long user) {
        return !listed.contains(user);
    }

    /** Who is listed as a past member and not as a present one, too. */
    List<Long> past() {
        return inactive.stream().filter(this::hasLeft).toList();
    }

    int members() {
        return listed.size();
    }

    /** @param name empty where it is not told */
    void foundGroup(String id, String name) {
        tellsGroups = true;
        groups.merge(id, name, (known, told) -> told.isEmpty() ? known : told);
    }

    void tellGroups() {
        tellsGroups = true;
    }

    boolean tellsGroups() {
        return tellsGroups;
    }

    Map<String, String> groups() {
        return groups;
    }
}

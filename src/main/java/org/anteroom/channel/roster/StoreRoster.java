package org.anteroom.channel.roster;

import java.util.List;
import java.util.Map;
import org.anteroom.channel.role.RoleRules;
import org.anteroom.lti.services.RosterMember;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a roster part by part as it is read, each in a transaction of its own. Who is gone is known only at its end. */
@Component
class StoreRoster {

    private final RosterPeople people;
    private final RosterMemberships memberships;
    private final RosterGroups groups;

    StoreRoster(RosterPeople people, RosterMemberships memberships, RosterGroups groups) {
        this.people = people;
        this.memberships = memberships;
        this.groups = groups;
    }

    /** Whether earlier readings told of groups: one that tells of none then means that there are none left. */
    boolean knowsGroups(Roster roster) {
        return groups.areTold(roster);
    }

    // Launches of the same people at the same time make InnoDB choose a victim.
    @Retryable(includes = TransientDataAccessException.class, maxRetries = 5, delay = 50, jitter = 50)
    @Transactional
    public void store(RosterReading reading, List<RosterMember> part) {
        Roster roster = reading.roster();
        List<RosterMember> listed = part.stream()
                // Teachers' previews are nobody's membership.
                .filter(member -> !RoleRules.isPreview(member.roles()))
                .toList();
        List<RosterMember> active = listed.stream().filter(RosterMember::active).toList();
        Map<String, KnownMember> known = people.known(roster, listed);
        if (people.add(roster, active, known)) {
            known = people.known(roster, listed);
        }
        people.rename(active, known);
        memberships.store(roster, active, known);
        note(reading, listed, known);
        enrol(reading, active, known);
    }

    /** After the last part, and only then. */
    @Retryable(includes = TransientDataAccessException.class, maxRetries = 5, delay = 50, jitter = 50)
    @Transactional
    public void finish(RosterReading reading) {
        endAll(reading, memberships.gone(reading));
        endAll(reading, reading.past());
        groups.removeOthers(reading);
    }

    private void endAll(RosterReading reading, List<Long> users) {
        memberships.end(reading, users);
        groups.leave(reading, users);
    }

    private static void note(RosterReading reading, List<RosterMember> listed, Map<String, KnownMember> known) {
        for (RosterMember member : listed) {
            KnownMember person = known.get(member.sub());
            if (member.active()) {
                reading.found(person.user());
            } else if (person != null) {
                reading.foundInactive(person.user());
            }
        }
    }

    private void enrol(RosterReading reading, List<RosterMember> active, Map<String, KnownMember> known) {
        for (RosterMember member : active) {
            if (member.groups() != null) {
                member.groups().forEach(reading::foundGroup);
            }
        }
        if (reading.tellsGroups()) {
            groups.name(reading);
            groups.enrol(reading, active, known);
        }
    }
}

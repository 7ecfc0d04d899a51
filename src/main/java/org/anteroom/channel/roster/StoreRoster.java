package org.anteroom.channel.roster;

import java.util.List;
import java.util.Map;
import org.anteroom.channel.RightsChanged;
import org.anteroom.channel.role.RoleRules;
import org.anteroom.lti.services.RosterMember;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    StoreRoster(
            RosterPeople people, RosterMemberships memberships, RosterGroups groups, ApplicationEventPublisher events) {
        this.people = people;
        this.memberships = memberships;
        this.groups = groups;
        this.events = events;
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
        boolean changed = memberships.store(roster, active, known);
        note(reading, listed, known);
        tell(reading, enrol(reading, active, known) || changed);
    }

    /** After the last part, and only then. */
    @Retryable(includes = TransientDataAccessException.class, maxRetries = 5, delay = 50, jitter = 50)
    @Transactional
    public void finish(RosterReading reading) {
        boolean left = endAll(reading, memberships.gone(reading));
        boolean past = endAll(reading, reading.past());
        tell(reading, groups.removeOthers(reading) || left || past);
    }

    private boolean endAll(RosterReading reading, List<Long> users) {
        boolean changed = memberships.end(reading, users);
        groups.leave(reading, users);
        return changed;
    }

    /** Open pages follow at once. */
    private void tell(RosterReading reading, boolean changed) {
        if (changed) {
            events.publishEvent(new RightsChanged(reading.roster().channel()));
        }
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

    private boolean enrol(RosterReading reading, List<RosterMember> active, Map<String, KnownMember> known) {
        for (RosterMember member : active) {
            if (member.groups() != null) {
                member.groups().forEach(reading::foundGroup);
            }
        }
        if (!reading.tellsGroups()) {
            return false;
        }
        groups.name(reading);
        return groups.enrol(reading, active, known);
    }
}

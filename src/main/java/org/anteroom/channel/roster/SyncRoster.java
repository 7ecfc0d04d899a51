package org.anteroom.channel.roster;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.anteroom.lti.services.ReadGroups;
import org.anteroom.lti.services.ReadRoster;
import org.anteroom.lti.services.ServiceFailure;
import org.anteroom.lti.services.ServiceFailure.Code;
import org.anteroom.platform.Registration;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.ChannelId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a course's roster from its LMS and makes the channel's people those. Doing it twice does no harm. */
@Component
class SyncRoster {

    static final Duration LIMIT = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(SyncRoster.class);

    private final Rosters rosters;
    private final Registrations registrations;
    private final ReadRoster readRoster;
    private final ReadGroups readGroups;
    private final StoreRoster store;
    private final RosterPlan plan;
    private final Clock clock;

    SyncRoster(
            Rosters rosters,
            Registrations registrations,
            ReadRoster readRoster,
            ReadGroups readGroups,
            StoreRoster store,
            RosterPlan plan,
            Clock clock) {
        this.rosters = rosters;
        this.registrations = registrations;
        this.readRoster = readRoster;
        this.readGroups = readGroups;
        this.store = store;
        this.plan = plan;
        this.clock = clock;
    }

    /** @return what went wrong, if anything: it is recorded with the roster */
    Optional<RosterFailure> sync(ChannelId channel) {
        return rosters.find(channel).flatMap(this::sync);
    }

    private Optional<RosterFailure> sync(Roster roster) {
        try {
            RosterReading reading = read(roster);
            rosters.succeeded(roster.channel(), reading.members(), plan.afterSuccess(roster));
            return Optional.empty();
        } catch (ServiceFailure failure) {
            LOG.warn("roster of channel {}: {} {}", roster.channel(), failure.code(), failure.detail());
            return Optional.of(record(roster, RosterFailure.of(failure)));
        } catch (RuntimeException broken) {
            LOG.error("roster of channel {}", roster.channel(), broken);
            return Optional.of(record(roster, RosterFailure.internal(broken)));
        }
    }

    private RosterFailure record(Roster roster, RosterFailure failure) {
        rosters.failed(roster.channel(), failure, plan.afterFailure(roster, failure), plan.blockedUntil(failure));
        return failure;
    }

    private RosterReading read(Roster roster) {
        Registration registration = registrations
                .find(roster.registration())
                .filter(Registration::enabled)
                .orElseThrow(() -> new ServiceFailure(Code.SWITCHED_OFF, "the registration is switched off"));
        RosterReading reading = new RosterReading(roster, clock.instant());
        Optional<ServiceFailure> withoutGroups = readGroups(registration, reading);
        boolean groups = roster.groupsUrl() != null && withoutGroups.isEmpty();
        readRoster.read(registration, roster.membershipsUrl(), groups, part -> {
            requireTime(reading);
            if (!part.isEmpty()) {
                store.store(reading, part);
            }
        });
        if (reading.members() == 0) {
            // More likely the LMS's mistake than a course that everybody has left at once.
            throw new ServiceFailure(Code.EMPTY, "the roster lists nobody");
        }
        store.finish(reading);
        withoutGroups.ifPresent(failure -> {
            throw failure;
        });
        return reading;
    }

    /** @return why the groups stay as they are: who left the course must lose access all the same */
    private Optional<ServiceFailure> readGroups(Registration registration, RosterReading reading) {
        String address = reading.roster().groupsUrl();
        try {
            if (address != null) {
                readGroups
                        .read(registration, address, () -> requireTime(reading))
                        .forEach(group -> reading.foundGroup(group.id(), group.name()));
            }
        } catch (ServiceFailure failure) {
            if (RosterFailure.of(failure).concernsPlatform()) {
                throw failure;
            }
            return Optional.of(failure);
        }
        if (address != null || store.knowsGroups(reading.roster())) {
            reading.tellGroups();
        }
        return Optional.empty();
    }

    private void requireTime(RosterReading reading) {
        if (clock.instant().isAfter(reading.begun().plus(LIMIT))) {
            throw new ServiceFailure(Code.ENDLESS, "not read to its end within " + LIMIT.toMinutes() + " minutes");
        }
    }
}

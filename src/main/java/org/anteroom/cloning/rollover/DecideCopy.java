package org.anteroom.cloning.rollover;

import java.util.List;
import java.util.Set;
import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.channel.content.CopyDecision;
import org.anteroom.channel.content.CourseCopies;
import org.anteroom.channel.content.CourseCopy;
import org.anteroom.channel.content.CourseCopyFound;
import org.anteroom.cloning.CourseClones;
import org.anteroom.platform.RegistrationPolicies;
import org.anteroom.room.Room;
import org.anteroom.room.SharedRooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what becomes of the rooms of a copied course; rooms that were dealt with before are left as they are. */
@Component
class DecideCopy {

    private final CourseCopies copies;
    private final CopyableRooms rooms;
    private final Channels channels;
    private final CourseClones clones;
    private final SharedRooms shared;
    private final RegistrationPolicies policies;

    DecideCopy(
            CourseCopies copies,
            CopyableRooms rooms,
            Channels channels,
            CourseClones clones,
            SharedRooms shared,
            RegistrationPolicies policies) {
        this.copies = copies;
        this.rooms = rooms;
        this.channels = channels;
        this.clones = clones;
        this.shared = shared;
        this.policies = policies;
    }

    /** Some registrations decide without asking. */
    @EventListener
    @Transactional
    public void decideByPolicy(CourseCopyFound found) {
        AccessibleChannel channel =
                channels.require(found.manager(), found.copy().channel());
        String policy =
                policies.of(channel.channel().registration()).courseCopy().name();
        for (CopyDecision decision : CopyDecision.values()) {
            boolean possible =
                    decision != CopyDecision.CLONE || channel.channel().collaborationEnabled();
            if (possible && decision.name().equals(policy)) {
                decide(found.manager(), found.copy(), decision, null);
            }
        }
    }

    /** @param chosen null for all that the person may take */
    @Transactional
    public void decide(UserId person, CourseCopy found, CopyDecision decision, @Nullable Set<RoomId> chosen) {
        CourseCopy copy = copies.lock(found.id());
        if (decision == CopyDecision.EMPTY) {
            startEmpty(person, copy);
            return;
        }
        AccessibleChannel target = channels.require(person, copy.channel());
        if (decision == CopyDecision.CLONE && !target.channel().collaborationEnabled()) {
            throw DomainError.conflict("collaboration-off", "channel " + copy.channel());
        }
        List<Room> taken = rooms.of(person, copy).stream()
                .filter(CopyableRoom::isChoosable)
                .filter(room -> decision == CopyDecision.CLONE || room.shareable())
                .map(CopyableRoom::room)
                .filter(room -> chosen == null || chosen.contains(room.id()))
                .toList();
        copies.decide(copy.id(), decision, person);
        taken.forEach(room -> take(person, copy, room, decision));
        if (!clones.anyPending(copy.id())) {
            copies.finish(copy.id());
        }
    }

    /** What another manager has decided meanwhile stands. */
    private void startEmpty(UserId person, CourseCopy copy) {
        if (copy.isUndecided()) {
            copies.decide(copy.id(), CopyDecision.EMPTY, person);
            copies.finish(copy.id());
        }
    }

    private void take(UserId person, CourseCopy copy, Room room, CopyDecision decision) {
        copies.choose(copy.id(), room.id(), null);
        if (decision == CopyDecision.CLONE) {
            clones.request(person, room, copy.channel(), copy.id());
        } else {
            shared.share(person, room.id(), copy.channel());
            copies.resolve(copy.id(), room.id(), room.id());
        }
    }
}

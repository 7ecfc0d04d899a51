package org.anteroom.cloning.rollover;

import org.anteroom.channel.ChannelLog;
import org.anteroom.channel.content.CourseCopies;
import org.anteroom.channel.content.CourseCopy;
import org.anteroom.cloning.CourseClones;
import org.anteroom.cloning.CourseRoomCopied;
import org.anteroom.notification.Notifications;
import org.anteroom.shared.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets activities find each clone as soon as it is there, and tells the person once, when all are done. */
@Component
class FinishCopy {

    private final CourseCopies copies;
    private final CourseClones clones;
    private final CopyableRooms rooms;
    private final Notifications notifications;
    private final ChannelLog log;

    FinishCopy(
            CourseCopies copies,
            CourseClones clones,
            CopyableRooms rooms,
            Notifications notifications,
            ChannelLog log) {
        this.log = log;
        this.copies = copies;
        this.clones = clones;
        this.rooms = rooms;
        this.notifications = notifications;
    }

    /** The row of the copy is locked: of two that end at once, the second sees that it is the last. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void roomCopied(CourseRoomCopied copied) {
        CourseCopy copy = copies.lock(copied.copy());
        if (copied.room() != null) {
            copies.resolve(copy.id(), copied.source(), copied.room());
        }
        if (!clones.anyPending(copy.id())) {
            copies.finish(copy.id());
            UserId person = copies.decidedBy(copy.id());
            String path = "/channels/" + copy.channel() + "/copies/" + copy.id();
            notifications.add(person, "course-copied", rooms.title(copy), path);
            log.addOnce(copy.channel(), person, "rooms.course-copied", rooms.title(copy));
        }
    }
}

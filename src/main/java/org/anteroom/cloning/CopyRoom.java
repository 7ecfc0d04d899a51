package org.anteroom.cloning;

import java.util.function.Supplier;
import org.anteroom.channel.ChannelLog;
import org.anteroom.notification.Notifications;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.Room;
import org.anteroom.room.Rooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.DomainError.Kind;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All of a copy or nothing: one transaction from the lock on the job to the notice. */
@Component
class CopyRoom {

    private final CloneJobs jobs;
    private final CloneRights rights;
    private final Rooms rooms;
    private final RoomCopies copies;
    private final Notifications notifications;
    private final ChannelLog log;
    private final ApplicationEventPublisher events;

    CopyRoom(
            CloneJobs jobs,
            CloneRights rights,
            Rooms rooms,
            RoomCopies copies,
            Notifications notifications,
            ChannelLog log,
            ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.rights = rights;
        this.rooms = rooms;
        this.copies = copies;
        this.notifications = notifications;
        this.log = log;
        this.events = events;
    }

    /**
     * Does nothing for a job that is done. The source is locked, and connections read what is committed: so the statements of
     * the copy see one snapshot, and InnoDB sets no gap locks on what they read.
     *
     * @throws DomainError if the room cannot be cloned any more; the code says why
     */
    @Transactional
    public void copy(CloneJobId id) {
        CloneJob job = jobs.lock(id).filter(CloneJob::isPending).orElse(null);
        if (job == null) {
            return;
        }
        Room source = requireRights(job);
        RoomId copy = copies.add(job);
        jobs.finish(id, copy);
        Long course = job.courseCopy();
        if (course == null) {
            notifications.add(job.requestedBy(), "clone-ready", job.metadata().name(), "/rooms/" + copy);
            note(job, source);
        } else {
            events.publishEvent(new CourseRoomCopied(course, job.source(), copy));
        }
    }

    /** What is not published is not named: only those who prepare it may know it. */
    private void note(CloneJob job, Room source) {
        if (source.published()) {
            log.add(source.channel(), job.requestedBy(), "rooms.cloned", source.name());
        }
        if (!source.published() || !source.channel().equals(job.channel())) {
            log.add(job.channel(), job.requestedBy(), "rooms.drafted", "");
        }
    }

    private Room requireRights(CloneJob job) {
        UserId person = job.requestedBy();
        orElse("source-deleted", () -> {
            rooms.lock(job.source());
            return job.source();
        });
        AccessibleRoom source = orElse("source-denied", () -> rights.requireSource(person, job.source()));
        orElse("target-denied", () -> rights.requireTarget(person, source, job.channel()));
        return source.room();
    }

    /** A missing room and a missing right have one code on pages; here the person may know which it was. */
    private static <T> T orElse(String code, Supplier<T> check) {
        try {
            return check.get();
        } catch (DomainError refused) {
            Kind kind = refused.kind();
            boolean lost = kind == Kind.NOT_FOUND || kind == Kind.FORBIDDEN;
            throw lost ? DomainError.conflict(code, refused.getMessage()) : refused;
        }
    }
}

package org.anteroom.channel;

import org.anteroom.lti.Launch;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a launch tells, and opens the room of an activity for its first teacher. */
@Component
class StoreLaunch {

    private final LaunchedCourses courses;
    private final NewActivity newActivity;

    StoreLaunch(LaunchedCourses courses, NewActivity newActivity) {
        this.courses = courses;
        this.newActivity = newActivity;
    }

    // A course that three hundred people open at once makes InnoDB choose deadlock victims among the first.
    @Retryable(includes = TransientDataAccessException.class, maxRetries = 5, delay = 20, jitter = 20)
    @Transactional
    public KnownLaunch store(Launch launch, ChannelRole role, boolean preview) {
        KnownLaunch known = courses.store(launch, role, preview);
        if (!known.awaitsRoomOf(role)) {
            return known;
        }
        openRoom(known);
        return courses.known(launch);
    }

    private void openRoom(KnownLaunch known) {
        if (courses.roomForUpdate(known.linkId()) == null) {
            String title =
                    known.linkTitle() == null || known.linkTitle().isBlank() ? known.channelTitle() : known.linkTitle();
            RoomId room = newActivity.open(new ChannelId(known.channelId()), new UserId(known.userId()), title);
            courses.bind(known.linkId(), room);
        }
    }
}

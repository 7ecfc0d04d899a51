package org.anteroom.channel.launch;

import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.NewActivity;
import org.anteroom.channel.content.ContentHandle;
import org.anteroom.channel.content.GivenContent;
import org.anteroom.channel.role.RoleRules;
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
    private final LaunchedActivities activities;
    private final KnownLaunches knownLaunches;
    private final NewActivity newActivity;
    private final FollowContent followContent;
    private final CopiedActivities copied;

    StoreLaunch(
            LaunchedCourses courses,
            LaunchedActivities activities,
            KnownLaunches knownLaunches,
            NewActivity newActivity,
            FollowContent followContent,
            CopiedActivities copied) {
        this.activities = activities;
        this.knownLaunches = knownLaunches;
        this.courses = courses;
        this.copied = copied;
        this.newActivity = newActivity;
        this.followContent = followContent;
    }

    // A course that three hundred people open at once makes InnoDB choose deadlock victims among the first.
    @Retryable(includes = TransientDataAccessException.class, maxRetries = 5, delay = 20, jitter = 20)
    @Transactional
    public KnownLaunch store(Launch launch, ChannelRole role, boolean preview, GivenContent given) {
        KnownLaunch known = courses.store(launch, role, preview);
        ChannelRole opening = RoleRules.atOpening(launch.roles(), known.effective(role));
        if (!known.awaitsContent(given, opening)) {
            return known;
        }
        activities.roomForUpdate(known.linkId());
        ContentHandle handle = given.isNone() ? copied.original(launch, known).orElse(null) : given.handle();
        if (handle == null || follow(launch, knownLaunches.of(launch), handle, opening)) {
            openRoom(known);
        }
        return knownLaunches.of(launch);
    }

    /** @return whether the activity still awaits a room of this person */
    private boolean follow(Launch launch, KnownLaunch known, ContentHandle handle, ChannelRole role) {
        boolean empty = !known.shows(handle) && followContent.follow(launch, known, handle, role);
        return empty && role == ChannelRole.MANAGER;
    }

    private void openRoom(KnownLaunch known) {
        if (activities.roomForUpdate(known.linkId()) == null) {
            String title =
                    known.linkTitle() == null || known.linkTitle().isBlank() ? known.channelTitle() : known.linkTitle();
            RoomId room = newActivity.open(new ChannelId(known.channelId()), new UserId(known.userId()), title);
            activities.bind(known.linkId(), room);
        }
    }
}

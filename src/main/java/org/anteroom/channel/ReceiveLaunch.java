package org.anteroom.channel;

import org.anteroom.lti.Landing;
import org.anteroom.lti.Launch;
import org.anteroom.lti.LaunchHandler;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A launch updates the person, the course and the membership, and leads to the activity's room. */
@Component
class ReceiveLaunch implements LaunchHandler {

    private final LaunchedCourses courses;
    private final NewActivity newActivity;

    ReceiveLaunch(LaunchedCourses courses, NewActivity newActivity) {
        this.courses = courses;
        this.newActivity = newActivity;
    }

    // A course that three hundred people open at once makes InnoDB choose deadlock victims among the first.
    @Override
    @Retryable(includes = TransientDataAccessException.class, maxRetries = 5, delay = 20, jitter = 20)
    @Transactional
    public Landing receive(Launch launch) {
        ChannelRole role = RoleRules.channelRole(launch.roles());
        KnownLaunch known = courses.store(launch, role, RoleRules.isPreview(launch.roles()));
        UserId user = new UserId(known.userId());
        if (known.channelId() == null) {
            return new Landing(user, known.userName(), null, "/rooms");
        }
        ChannelId channel = new ChannelId(known.channelId());
        return new Landing(user, known.userName(), channel, path(known, channel, user, role));
    }

    private String path(KnownLaunch known, ChannelId channel, UserId user, ChannelRole role) {
        if (known.linkId() == null) {
            return "/channels/" + channel;
        }
        if (known.roomId() != null) {
            return "/rooms/" + known.roomId();
        }
        return role == ChannelRole.MANAGER
                ? "/rooms/" + open(known, channel, user)
                : "/channels/" + channel + "/activities/" + known.linkId();
    }

    private RoomId open(KnownLaunch known, ChannelId channel, UserId teacher) {
        RoomId made = courses.roomForUpdate(known.linkId());
        if (made == null) {
            String title =
                    known.linkTitle() == null || known.linkTitle().isBlank() ? known.channelTitle() : known.linkTitle();
            made = newActivity.open(channel, teacher, title);
            courses.bind(known.linkId(), made);
        }
        return made;
    }
}

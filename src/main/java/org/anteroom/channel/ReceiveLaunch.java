package org.anteroom.channel;

import org.anteroom.lti.Landing;
import org.anteroom.lti.Launch;
import org.anteroom.lti.LaunchHandler;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** A launch updates the person, the course and the membership, and leads to the activity's room. */
@Component
class ReceiveLaunch implements LaunchHandler {

    private final LaunchedCourses courses;
    private final StoreLaunch storeLaunch;
    private final RoleTables tables;

    ReceiveLaunch(LaunchedCourses courses, StoreLaunch storeLaunch, RoleTables tables) {
        this.tables = tables;
        this.courses = courses;
        this.storeLaunch = storeLaunch;
    }

    @Override
    public Landing receive(Launch launch) {
        ChannelRole role = RoleRules.channelRole(launch.roles(), tables.of(launch.registration()));
        boolean preview = RoleRules.isPreview(launch.roles());
        KnownLaunch known = courses.known(launch);
        if (!courses.isKnown(launch, known, role, preview) || known.awaitsRoomOf(role)) {
            known = storeLaunch.store(launch, role, preview);
        }
        ChannelId channel = known.channelId() == null ? null : new ChannelId(known.channelId());
        boolean administrator = RoleRules.isAdministrator(launch.roles());
        return new Landing(new UserId(known.userId()), known.userName(), channel, path(known), administrator);
    }

    private static String path(KnownLaunch known) {
        if (known.channelId() == null) {
            return "/rooms";
        }
        String channel = "/channels/" + known.channelId();
        if (known.linkId() == null) {
            return channel;
        }
        return known.roomId() == null ? channel + "/activities/" + known.linkId() : "/rooms/" + known.roomId();
    }
}

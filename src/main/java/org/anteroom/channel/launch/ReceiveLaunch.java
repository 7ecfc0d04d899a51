package org.anteroom.channel.launch;

import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.content.ContentHandles;
import org.anteroom.channel.content.GivenContent;
import org.anteroom.channel.role.RoleRules;
import org.anteroom.channel.role.RoleTables;
import org.anteroom.lti.Landing;
import org.anteroom.lti.Launch;
import org.anteroom.lti.LaunchHandler;
import org.anteroom.lti.deeplinking.DeepLinkingRequests;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** A launch updates the person, the course and the membership, and leads to what the activity shows. */
@Component
class ReceiveLaunch implements LaunchHandler {

    private final KnownLaunches knownLaunches;
    private final StoreLaunch storeLaunch;
    private final ContentHandles handles;
    private final DeepLinkingRequests selections;
    private final RosterRequests rosters;
    private final RoleTables tables;

    ReceiveLaunch(
            KnownLaunches knownLaunches,
            StoreLaunch storeLaunch,
            ContentHandles handles,
            DeepLinkingRequests selections,
            RosterRequests rosters,
            RoleTables tables) {
        this.tables = tables;
        this.knownLaunches = knownLaunches;
        this.storeLaunch = storeLaunch;
        this.handles = handles;
        this.selections = selections;
        this.rosters = rosters;
    }

    @Override
    public Landing receive(Launch launch) {
        ChannelRole told = RoleRules.channelRole(launch.roles(), tables.of(launch.registration()));
        KnownLaunch before = knownLaunches.of(launch);
        ChannelRole role = before.effective(told);
        if (launch.deepLinking() != null && !role.mayAddRooms()) {
            throw new Refusal(Failure.DEEP_LINKING_NOT_ALLOWED);
        }
        GivenContent given = handles.given(
                launch.registration(), launch.custom(), launch.targetLinkUri().getRawQuery());
        KnownLaunch known = known(launch, before, told, given);
        rosters.request(launch, known);
        ChannelId channel = known.channelId() == null ? null : new ChannelId(known.channelId());
        return new Landing(
                new UserId(known.userId()),
                known.userName(),
                channel,
                path(launch, known),
                given.problem(),
                RoleRules.isAdministrator(launch.roles()),
                !role.mayAddRooms());
    }

    private KnownLaunch known(Launch launch, KnownLaunch before, ChannelRole told, GivenContent given) {
        boolean preview = RoleRules.isPreview(launch.roles());
        ChannelRole opening = RoleRules.atOpening(launch.roles(), before.effective(told));
        return knownLaunches.isAll(before, launch, told, preview) && !before.awaitsContent(given, opening)
                ? before
                : storeLaunch.store(launch, told, preview, given);
    }

    private String path(Launch launch, KnownLaunch known) {
        if (known.channelId() == null) {
            return "/rooms";
        }
        if (launch.deepLinking() != null) {
            return "/selections/"
                    + selections.add(
                            new UserId(known.userId()),
                            new ChannelId(known.channelId()),
                            launch.deployment(),
                            launch.deepLinking());
        }
        String channel = "/channels/" + known.channelId();
        if (known.linkId() == null || known.showsChannel()) {
            return channel;
        }
        return known.roomId() == null ? channel + "/activities/" + known.linkId() : "/rooms/" + known.roomId();
    }
}

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
        ChannelRole role = RoleRules.channelRole(launch.roles(), tables.of(launch.registration()));
        if (launch.deepLinking() != null && !role.mayAddRooms()) {
            throw new Refusal(Failure.DEEP_LINKING_NOT_ALLOWED);
        }
        GivenContent given = handles.given(
                launch.registration(), launch.custom(), launch.targetLinkUri().getRawQuery());
        KnownLaunch known = known(launch, role, given);
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

    private KnownLaunch known(Launch launch, ChannelRole role, GivenContent given) {
        boolean preview = RoleRules.isPreview(launch.roles());
        KnownLaunch known = knownLaunches.of(launch);
        return knownLaunches.isAll(known, launch, role, preview)
                        && !known.awaitsContent(given, RoleRules.atOpening(launch.roles(), role))
                ? known
                : storeLaunch.store(launch, role, preview, given);
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

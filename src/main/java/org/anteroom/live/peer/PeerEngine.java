package org.anteroom.live.peer;

import java.util.List;
import java.util.Map;
import org.anteroom.live.JoinGrant;
import org.anteroom.live.Meeting;
import org.anteroom.live.MeetingEngine;
import org.anteroom.live.Participant;
import org.anteroom.live.Source;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Browsers connect with each other. The grants are those of the signals: the relay carries no offer to send from whoever may
 * not, so that there is nothing to take back here.
 */
@Component
@ConditionalOnProperty(name = "anteroom.live.engine", havingValue = "peer", matchIfMissing = true)
class PeerEngine implements MeetingEngine {

    private final PeerProperties properties;
    private final IceServers servers;

    PeerEngine(PeerProperties properties, IceServers servers) {
        this.properties = properties;
        this.servers = servers;
    }

    @Override
    public int mostOnStage() {
        return properties.mostOnStage();
    }

    @Override
    public JoinGrant join(Participant participant) {
        List<Map<String, Object>> known = servers.of(participant.person());
        return new JoinGrant("peer", Map.of("iceServers", known));
    }

    @Override
    public void changeRights(Participant participant) {}

    @Override
    public void stop(Participant participant, Source source) {}

    @Override
    public void remove(Participant participant) {}

    @Override
    public void end(Meeting meeting) {}
}

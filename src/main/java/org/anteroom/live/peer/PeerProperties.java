package org.anteroom.live.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param iceServers help browsers find a way to each other
 * @param mostOnStage each of them sends to everybody who is there
 */
@ConfigurationProperties("anteroom.live.peer")
record PeerProperties(
        @DefaultValue List<IceServer> iceServers,
        @DefaultValue("6") int mostOnStage) {

    /**
     * @param urls such as {@code stun:stun.example.edu} and {@code turn:turn.example.edu}
     * @param secret that the tool shares with a TURN server: names and passwords are then made for each person
     */
    record IceServer(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential,
            @Nullable String secret) {

        IceServer {
            if (urls.isEmpty() || !urls.stream().allMatch(url -> url.matches("(stuns?|turns?):\\S+"))) {
                throw new IllegalArgumentException(
                        "anteroom.live.peer.ice-servers[].urls must begin with stun:, stuns:, turn: or turns:");
            }
        }
    }

    PeerProperties {
        iceServers = List.copyOf(iceServers);
        if (mostOnStage < 2 || mostOnStage > 12) {
            throw new IllegalArgumentException("anteroom.live.peer.most-on-stage must be from 2 to 12");
        }
    }
}

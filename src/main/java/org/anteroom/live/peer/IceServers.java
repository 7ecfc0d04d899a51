package org.anteroom.live.peer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** The servers as a browser is told of them, in the words of {@code RTCConfiguration}. */
@Component
class IceServers {

    /** As long as the longest meeting: a relay asks again each few minutes. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private final PeerProperties properties;
    private final Clock clock;

    IceServers(PeerProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    List<Map<String, Object>> of(UserId person) {
        return properties.iceServers().stream()
                .map(server -> described(server, person))
                .toList();
    }

    private Map<String, Object> described(PeerProperties.IceServer server, UserId person) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("urls", server.urls());
        if (server.secret() != null) {
            String name = clock.instant().plus(GOOD_FOR).getEpochSecond() + ":" + person;
            described.put("username", name);
            described.put("credential", sealed(name, server.secret()));
        } else if (server.username() != null && server.credential() != null) {
            described.put("username", server.username());
            described.put("credential", server.credential());
        }
        return described;
    }

    /** As coturn's use-auth-secret wants it: https://datatracker.ietf.org/doc/html/draft-uberti-behave-turn-rest-00 section 2.2. */
    private static String sealed(String name, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

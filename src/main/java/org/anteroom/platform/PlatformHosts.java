package org.anteroom.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.anteroom.shared.Shortened;
import org.anteroom.web.FrameAncestors;
import org.anteroom.web.Origins;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Component;

/** How people know the platform that they come from: by its host, which they see in the address bar. */
@Component
public class PlatformHosts {

    private static final int LONGEST = 255;

    private final Registrations registrations;
    private final FrameAncestors ancestors;

    PlatformHosts(Registrations registrations, FrameAncestors ancestors) {
        this.registrations = registrations;
        this.ancestors = ancestors;
    }

    /** What a launch says of it counts if it is known to be the platform's. */
    public String of(Visit visit) {
        String host = Optional.ofNullable(visit.returnUrl())
                .flatMap(PlatformHosts::parsed)
                .filter(it -> ancestors.of(visit.registration()).contains(Origins.of(it)))
                .or(() -> registrations.find(visit.registration()).map(it -> URI.create(it.authorizationEndpoint())))
                .map(URI::getHost)
                .orElse("");
        return Shortened.to(LONGEST, host);
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}

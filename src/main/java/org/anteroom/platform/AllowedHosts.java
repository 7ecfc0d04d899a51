package org.anteroom.platform;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom the operator of this tool vouches for by configuration: they may be internal, and use http. */
@Component
class AllowedHosts {

    private final Set<String> hosts = new HashSet<>();

    AllowedHosts(PlatformProperties properties) {
        properties.allowedHosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        // With the port: a platform that the operator lists is not a reason to reach whatever else runs on its machine.
        properties.registrations().stream()
                .flatMap(it -> Stream.of(it.tokenEndpoint(), it.jwksUri()))
                .forEach(url -> hosts.add(authority(URI.create(url))));
    }

    boolean contain(URI uri) {
        return uri.getHost() != null
                && (hosts.contains(uri.getHost().toLowerCase(Locale.ROOT)) || hosts.contains(authority(uri)));
    }

    private static String authority(URI uri) {
        int usual = "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}

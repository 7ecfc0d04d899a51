package org.anteroom.lti;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.anteroom.web.AnteroomProperties;
import org.anteroom.web.Origins;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The addresses that a launch may ask for: those of this tool. */
@Component
class LaunchTargets {

    private final String origin;
    private final String path;

    LaunchTargets(AnteroomProperties properties) {
        origin = Origins.of(properties.publicUrl());
        path = properties.publicUrl().getPath();
    }

    /** Compares the parsed host: prefixes and backslashes fool whoever compares texts. */
    Optional<URI> find(@Nullable String target) {
        try {
            return Optional.ofNullable(target == null ? null : new URI(target)).filter(this::isOurs);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private boolean isOurs(URI uri) {
        String asked = uri.normalize().getPath();
        boolean inside = asked != null && (asked.equals(path) || asked.startsWith(path + "/"));
        return origin.equals(Origins.of(uri)) && inside;
    }
}

package org.anteroom.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anteroom.shared.RegistrationId;
import org.anteroom.web.FrameAncestors;
import org.anteroom.web.Origins;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the enabled platforms live. */
@Component
class PlatformOrigins implements FrameAncestors {

    /** That a header names: proxies often take no more than 4 KB of headers altogether. */
    static final int MOST = 50;

    private static final int CACHED = 10_000;

    private final JdbcClient jdbc;
    private final Cache<Optional<RegistrationId>, Set<String>> known = Caffeine.newBuilder()
            .maximumSize(CACHED)
            .expireAfterWrite(Registrations.FRESH)
            .build();

    PlatformOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<String> of(@Nullable RegistrationId registration) {
        Set<String> origins = known.get(Optional.ofNullable(registration), this::load);
        return registration == null && origins.size() > MOST ? Set.of() : origins;
    }

    @Override
    public boolean include(String origin) {
        Set<String> all = known.get(Optional.empty(), this::load);
        return !origin.isEmpty() && (all.contains(origin) || wildcards(origin).anyMatch(all::contains));
    }

    /** By which entries may mean this host: {@code https://*.b.example} and {@code https://*.example} for https://a.b.example. */
    private static Stream<String> wildcards(String origin) {
        int host = origin.indexOf("://") + 3;
        String scheme = origin.substring(0, host);
        return Stream.iterate(origin.indexOf('.', host), dot -> dot > 0, dot -> origin.indexOf('.', dot + 1))
                .map(dot -> scheme + "*" + origin.substring(dot));
    }

    @EventListener(PlatformsChanged.class)
    void forget() {
        known.invalidateAll();
    }

    private Set<String> load(Optional<RegistrationId> registration) {
        Set<String> origins = new LinkedHashSet<>();
        jdbc.sql("""
                        select r.issuer, r.authorization_endpoint,
                          concat(r.frame_ancestors, ' ', coalesce(p.frame_ancestors, '')) as frame_ancestors
                        from registration r left join registration_policy p on p.registration_id = r.id
                        where r.enabled = true and (:all = true or r.id = :id) order by r.id
                        """)
                .param("all", registration.isEmpty())
                .param("id", registration.map(RegistrationId::value).orElse(0L))
                .query(Sites.class)
                .list()
                .forEach(site -> site.origins().forEach(origins::add));
        return Set.copyOf(origins);
    }

    private record Sites(String issuer, String authorizationEndpoint, String frameAncestors) {

        Stream<String> origins() {
            Stream<String> own = Stream.of(issuer, authorizationEndpoint).map(Sites::origin);
            Stream<String> others = Stream.of(frameAncestors.split(" ")).map(Sites::normal);
            return Stream.concat(own, others).filter(it -> !it.isEmpty());
        }

        /** As {@link Origins} names it; a wildcard is no URL. */
        private static String normal(String entry) {
            return entry.toLowerCase(Locale.ROOT).replaceFirst("^(http://.+):80$|^(https://.+):443$", "$1$2");
        }

        // An issuer need not be a URL.
        private static String origin(String identifier) {
            try {
                return Origins.of(URI.create(identifier));
            } catch (IllegalArgumentException noUrl) {
                return "";
            }
        }
    }
}

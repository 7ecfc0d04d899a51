package org.anteroom.lti.registration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is particular to a platform when it registers a tool. */
enum Product {
    MOODLE(Set.of("moodle"), List.of(), List.of(), 2),
    CANVAS(
            Set.of("canvas"),
            List.of("instructure.com", "sso.canvaslms.com", "sso.beta.canvaslms.com", "sso.test.canvaslms.com"),
            List.of("https://*.instructure.com"),
            2),
    // Says https://blackboard.com while it lives on developer.blackboard.com.
    BLACKBOARD(
            Set.of("blackboard", "blackboardlearn", "anthology"),
            List.of("blackboard.com", "anthology.com"),
            List.of("https://*.blackboard.com"),
            2),
    BRIGHTSPACE(
            Set.of("desire2learn", "brightspace", "d2l"),
            List.of("brightspace.com", "desire2learn.com", "d2l.com"),
            List.of(),
            2),
    SAKAI(Set.of("sakai", "sakailms.org"), List.of(), List.of(), 1),
    OTHER(Set.of(), List.of(), List.of(), 1);

    private final Set<String> families;
    private final List<String> domains;
    private final List<String> frameAncestors;
    private final int steps;

    Product(Set<String> families, List<String> domains, List<String> frameAncestors, int steps) {
        this.families = families;
        this.domains = domains;
        this.frameAncestors = frameAncestors;
        this.steps = steps;
    }

    static Product of(@Nullable String family) {
        String code = family == null ? "" : family.toLowerCase(Locale.ROOT);
        for (Product product : values()) {
            if (product.families.contains(code)) {
                return product;
            }
        }
        return OTHER;
    }

    /** The texts that say what is left to do on the platform. */
    List<String> next() {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> "registration.next." + name().toLowerCase(Locale.ROOT) + "." + step)
                .toList();
    }

    boolean runs(String host) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    /** Where the frames of a shared issuer are: they may be on other hosts than its endpoints. */
    List<String> frameAncestors(String configurationHost) {
        return runs(configurationHost) ? frameAncestors : List.of();
    }
}

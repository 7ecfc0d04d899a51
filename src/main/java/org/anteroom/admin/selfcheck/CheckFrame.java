package org.anteroom.admin.selfcheck;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.anteroom.platform.Registration;
import org.anteroom.web.FrameAncestors;
import org.springframework.stereotype.Component;

/** Whether browsers will show the tool in a frame of the platform, and keep its cookies there. */
@Component
class CheckFrame {

    private final FrameAncestors ancestors;
    private final SeenAddresses addresses;

    CheckFrame(FrameAncestors ancestors, SeenAddresses addresses) {
        this.ancestors = ancestors;
        this.addresses = addresses;
    }

    Finding check(Registration registration) {
        if (!registration.enabled()) {
            return new Finding(Subject.FRAME, Light.RED, "off");
        }
        Collection<String> known = ancestors.of(registration.id());
        List<String> foreign = sorted(addresses.selectingSites(registration.id()).stream()
                .filter(site -> known.stream().noneMatch(it -> isOf(it, site))));
        if (!foreign.isEmpty()) {
            return new Finding(Subject.FRAME, Light.AMBER, "frame-other", String.join(" ", foreign));
        }
        List<String> insecure = sorted(known.stream().filter(CheckFrame::isInsecure));
        return insecure.isEmpty()
                ? new Finding(Subject.FRAME, Light.GREEN, "frame", String.join(" ", sorted(known.stream())))
                : new Finding(Subject.FRAME, Light.AMBER, "frame-insecure", String.join(" ", insecure));
    }

    private static boolean isOf(String entry, String site) {
        int star = entry.indexOf("*.");
        return star < 0
                ? entry.equals(site)
                : site.startsWith(entry.substring(0, star)) && site.endsWith(entry.substring(star + 1));
    }

    /** Browsers trust their own machine without https. */
    private static boolean isInsecure(String origin) {
        if (!origin.startsWith("http://")) {
            return false;
        }
        String host = URI.create(origin.replace("*.", "any.")).getHost();
        boolean own = host.equals("localhost") || host.endsWith(".localhost") || host.equals("[::1]");
        return !own && !host.matches("127(\\.[0-9]+){3}");
    }

    private static List<String> sorted(Stream<String> origins) {
        return origins.sorted().toList();
    }
}

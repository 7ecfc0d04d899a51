package org.anteroom.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/** Platforms whose every registration is Moodle's. */
record FakePlatforms(Set<String> origins, boolean few) implements FrameAncestors {

    static final String MOODLE = "https://moodle.example.edu";
    static final String CANVAS = "https://canvas.example.edu";

    FakePlatforms(Set<String> origins) {
        this(origins, true);
    }

    static FakePlatforms many() {
        return new FakePlatforms(Set.of(MOODLE, CANVAS), false);
    }

    @Override
    public Collection<String> of(@Nullable RegistrationId registration) {
        if (registration != null) {
            return List.of(MOODLE);
        }
        return few ? origins : Set.of();
    }

    @Override
    public boolean include(String origin) {
        return origins.contains(origin);
    }
}

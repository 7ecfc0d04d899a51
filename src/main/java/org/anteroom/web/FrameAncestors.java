package org.anteroom.web;

import java.util.Collection;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/** Tells which sites may show the tool's pages in a frame. */
public interface FrameAncestors {

    /**
     * @param registration the platform of the visit, or null where none is known: then all registered ones, or none if
     *     these are too many for a header
     * @return origins such as {@code https://moodle.example.edu}; {@code https://*.example.edu} is all hosts below
     */
    Collection<String> of(@Nullable RegistrationId registration);

    /** Whether some registered platform has this origin, named as {@link Origins} does. */
    default boolean include(String origin) {
        return of(null).contains(origin);
    }
}

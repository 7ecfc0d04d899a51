package org.anteroom.web;

import java.util.Collection;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/** Tells which sites may show the tool's pages in a frame. */
public interface FrameAncestors {

    /**
     * @param registration the platform of the visit, or null where none is known: then all registered ones
     * @return origins such as {@code https://moodle.example.edu}
     */
    Collection<String> of(@Nullable RegistrationId registration);
}

package org.anteroom.web;

import org.anteroom.shared.RegistrationId;

/** Tells to whom of a platform's people the pages of its registration are open. */
public interface LmsAdmins {

    /** Whether those who administrate the platform see them. */
    boolean seePages(RegistrationId registration);

    default boolean include(Visit visit) {
        return visit.administrator() && seePages(visit.registration());
    }
}

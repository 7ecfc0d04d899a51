package org.anteroom.admin.registration;

import org.anteroom.platform.Registration;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RegistrationId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The registration that a page is about; the guard has made sure that the person may see it. */
@Component
public class AdminRegistrations {

    private final Registrations registrations;

    AdminRegistrations(Registrations registrations) {
        this.registrations = registrations;
    }

    public Registration require(RegistrationId id) {
        return registrations.find(id).orElseThrow(() -> DomainError.notFound("registration " + id));
    }

    /** As {@link #require}, and shows it in the page's head. */
    public Registration show(RegistrationId id, Model model) {
        Registration registration = require(id);
        model.addAttribute("registration", registration);
        return registration;
    }
}

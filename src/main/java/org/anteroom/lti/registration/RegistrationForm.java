package org.anteroom.lti.registration;

import org.jspecify.annotations.Nullable;

/**
 * What the page's form sends.
 *
 * @param configuration address of the platform's configuration
 * @param registrationToken opaque; not every platform gives one
 * @param form the one-time token of the page
 * @param confirmed whether the admin vouches for hosts that are not obviously the platform's
 */
record RegistrationForm(
        String invite, String configuration, @Nullable String registrationToken, String form, boolean confirmed) {}

/** An LMS registers itself by a one-time link: dynamic registration, and what must be typed where it is not offered. */
@NullMarked
@NamedInterface("registration")
package org.anteroom.lti.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

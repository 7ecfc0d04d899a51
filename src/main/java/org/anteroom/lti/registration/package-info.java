/** An LMS registers itself by a one-time link: dynamic registration, and what must be typed where it is not offered. */
@NullMarked
package org.anteroom.lti.registration;

import org.jspecify.annotations.NullMarked;

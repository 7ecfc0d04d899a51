/** The way to the platform: from its first word to the login that a launch answers. */
@NullMarked
package org.anteroom.lti.login;

import org.jspecify.annotations.NullMarked;

package org.anteroom.lti;

import java.time.Instant;
import org.anteroom.lti.login.LoginState;
import org.anteroom.lti.token.Claims;
import org.anteroom.platform.Registration;

/** A verified token beside the login that it answers. */
record Answer(Claims claims, LoginState login, Registration registration, Instant now) {}

/** The services that platforms offer: access tokens, rosters, groups. */
@NullMarked
@NamedInterface("services")
package org.anteroom.lti.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What a login or launch leaves for the admin: the checks it passed and the one it failed. */
@NullMarked
@NamedInterface("trace")
package org.anteroom.lti.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What a login or launch leaves for the admin: the checks it passed and the one it failed. */
@NullMarked
package org.anteroom.lti.trace;

import org.jspecify.annotations.NullMarked;

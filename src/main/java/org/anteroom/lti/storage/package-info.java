/** Launches in frames where the browser keeps no cookie: the platform's page keeps what shows that it is the same browser. */
@NullMarked
package org.anteroom.lti.storage;

import org.jspecify.annotations.NullMarked;

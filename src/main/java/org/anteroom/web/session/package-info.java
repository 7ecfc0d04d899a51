/** The sessions of browsers: their cookies, and how seldom they are written. */
@NullMarked
package org.anteroom.web.session;

import org.jspecify.annotations.NullMarked;

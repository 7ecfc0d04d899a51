/** What became of logins and launches, and what to do about it. */
@NullMarked
package org.anteroom.admin.trace;

import org.jspecify.annotations.NullMarked;

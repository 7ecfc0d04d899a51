/** Platforms as an admin sees and changes them. */
@NullMarked
package org.anteroom.admin.registration;

import org.jspecify.annotations.NullMarked;

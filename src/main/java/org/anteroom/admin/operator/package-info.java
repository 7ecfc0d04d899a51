/** The accounts of operators: sign-in, invitations, passwords. */
@NullMarked
package org.anteroom.admin.operator;

import org.jspecify.annotations.NullMarked;

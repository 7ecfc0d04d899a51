/** Whether one platform and this tool get on with each other, tried out for an admin. */
@NullMarked
package org.anteroom.admin.selfcheck;

import org.jspecify.annotations.NullMarked;

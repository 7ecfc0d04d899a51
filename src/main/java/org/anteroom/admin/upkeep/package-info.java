/** The tool's keys, its jobs and its storage. */
@NullMarked
package org.anteroom.admin.upkeep;

import org.jspecify.annotations.NullMarked;

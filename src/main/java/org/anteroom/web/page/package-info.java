/** What every page is given, and the page that stands in for one that failed. */
@NullMarked
package org.anteroom.web.page;

import org.jspecify.annotations.NullMarked;

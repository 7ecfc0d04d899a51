/** What people answer in a meeting, counted once each, and the results as they come in. */
@NullMarked
package org.anteroom.collaboration.answer;

import org.jspecify.annotations.NullMarked;

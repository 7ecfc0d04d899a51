/** The signed message of a platform, from the text to verified claims. */
@NullMarked
package org.anteroom.lti.token;

import org.jspecify.annotations.NullMarked;

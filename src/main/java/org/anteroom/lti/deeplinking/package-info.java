/** The selection of content for a course: what the platform asks for, and the signed answer. */
@NullMarked
@NamedInterface("deeplinking")
package org.anteroom.lti.deeplinking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

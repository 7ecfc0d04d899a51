/** What the activities of a course show: handles that the platform keeps, and what becomes of them in a copied course. */
@NullMarked
@NamedInterface("content")
package org.anteroom.channel.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

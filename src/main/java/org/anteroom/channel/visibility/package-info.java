/** Who may come into a channel besides its course's people: nobody, people of the same platform with a link, or guests. */
@NullMarked
@NamedInterface("visibility")
package org.anteroom.channel.visibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

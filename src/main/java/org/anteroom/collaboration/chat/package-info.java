/** What people write to each other in a meeting: the group chat, and the backchannel of those who hold it. */
@NullMarked
@NamedInterface("chat")
package org.anteroom.collaboration.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

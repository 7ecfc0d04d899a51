/** What the managers of a channel see and change of its people: members, groups, and who changed what. */
@NullMarked
package org.anteroom.channel.manage;

import org.jspecify.annotations.NullMarked;

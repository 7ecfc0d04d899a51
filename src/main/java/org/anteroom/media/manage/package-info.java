/** Managers and contributors keep the media of a channel. */
@NullMarked
package org.anteroom.media.manage;

import org.jspecify.annotations.NullMarked;

package org.anteroom.channel.content;

import org.jspecify.annotations.Nullable;

/**
 * What a launch says of its content.
 *
 * @param problem for the trace, where the handle cannot be followed
 */
public record GivenContent(
        @Nullable ContentHandle handle, @Nullable String problem) {

    static final GivenContent NONE = new GivenContent(null, null);
    static final GivenContent FORGED = new GivenContent(null, "content key: not sealed by this tool");
    static final GivenContent OF_ANOTHER_PLATFORM = new GivenContent(null, "content key: of another registration");

    /** An activity that was added without a selection: its first teacher gets a room. */
    public boolean isNone() {
        return handle == null && problem == null;
    }
}

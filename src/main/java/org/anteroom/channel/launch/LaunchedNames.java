package org.anteroom.channel.launch;

import org.anteroom.lti.Launch;
import org.anteroom.lti.Launch.Context;
import org.anteroom.lti.Launch.ResourceLink;
import org.anteroom.shared.Shortened;
import org.jspecify.annotations.Nullable;

/** What people, courses and activities are called by a launch, in the length that is kept. */
final class LaunchedNames {

    private static final int MAX_NAME = 255;

    private LaunchedNames() {}

    /** Empty if the launch tells none. */
    static String name(Launch launch) {
        return launch.name() == null ? "" : cut(launch.name());
    }

    static String title(Context context) {
        if (context.title() != null && !context.title().isBlank()) {
            return cut(context.title());
        }
        return cut(context.label() != null && !context.label().isBlank() ? context.label() : context.id());
    }

    static @Nullable String label(Context context) {
        return context.label() == null ? null : cut(context.label());
    }

    static @Nullable String title(ResourceLink link) {
        return link.title() == null ? null : cut(link.title());
    }

    /** Names are the platform's: a long one is shown shortened rather than refused. */
    private static String cut(String name) {
        return Shortened.to(MAX_NAME, name);
    }
}

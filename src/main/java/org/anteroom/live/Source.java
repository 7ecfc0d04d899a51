package org.anteroom.live;

import java.util.Locale;

/** What somebody on the stage may send. */
public enum Source {
    MICROPHONE,
    CAMERA,
    SCREEN;

    /** The name in addresses, events and scripts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

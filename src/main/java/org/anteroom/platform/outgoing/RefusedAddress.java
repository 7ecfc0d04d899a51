package org.anteroom.platform.outgoing;

import java.io.IOException;

/** This tool does not send requests there; the message tells an admin why. */
public final class RefusedAddress extends IOException {

    public RefusedAddress(String message) {
        super(message);
    }
}

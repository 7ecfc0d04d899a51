package org.anteroom.shared;

import java.io.Serializable;

public record RoomId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package org.anteroom.collaboration;

/** An answer to choose; only a quiz knows correct ones. */
public record Option(String label, boolean correct) {

    static final int MAX_LABEL = 300;

    public Option {
        label = Wording.line(label);
    }
}

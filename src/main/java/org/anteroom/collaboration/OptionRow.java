package org.anteroom.collaboration;

import java.util.Objects;

/** One line of the options in the editor; the browser sends no box that is not ticked. */
record OptionRow(String label, Boolean correct) {

    static final OptionRow EMPTY = new OptionRow("", false);

    OptionRow {
        label = Objects.requireNonNullElse(label, "");
        correct = Boolean.TRUE.equals(correct);
    }

    Option option() {
        return new Option(label, correct);
    }
}

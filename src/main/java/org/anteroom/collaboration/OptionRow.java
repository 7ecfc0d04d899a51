package org.anteroom.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of the options in the editor; the browser sends no box that is not ticked. */
public record OptionRow(String label, Boolean correct) {

    static final OptionRow EMPTY = new OptionRow("", false);

    public OptionRow {
        label = Objects.requireNonNullElse(label, "");
        correct = Boolean.TRUE.equals(correct);
    }

    Option option() {
        return new Option(label, correct);
    }

    /**
     * One row more, or one less.
     *
     * @param without which to leave out, if any
     */
    public static List<OptionRow> changed(List<OptionRow> rows, @Nullable Integer without) {
        List<OptionRow> changed = new ArrayList<>(rows);
        if (without == null && changed.size() < ContentRules.MAX_OPTIONS) {
            changed.add(EMPTY);
        }
        if (without != null && without >= 0 && without < rows.size() && rows.size() > ContentRules.MIN_OPTIONS) {
            changed.remove(without.intValue());
        }
        return changed;
    }
}

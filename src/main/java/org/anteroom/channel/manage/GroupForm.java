package org.anteroom.channel.manage;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anteroom.channel.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

record GroupForm(String name) {

    /** The model attribute that the pages read. */
    static final String NAME = "form";

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    GroupForm(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    /** Empty if it is no name, which {@code errors} then says. */
    Optional<String> toName(Errors errors) {
        String written = CONTROLS.matcher(name).replaceAll(" ").strip();
        int length = written.codePointCount(0, written.length());
        if (length < 1 || length > Group.MAX_NAME) {
            errors.rejectValue("name", "error.group-name-length", new Object[] {Group.MAX_NAME}, null);
            return Optional.empty();
        }
        return Optional.of(written);
    }
}

package org.anteroom.admin.operator;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

record InvitationForm(String code, String name, String password, String repeated) {

    private static final int LONGEST_NAME = 200;

    InvitationForm(@Nullable String code, @Nullable String name, @Nullable String password, @Nullable String repeated) {
        this.code = code == null ? "" : code;
        this.name = name == null ? "" : Operators.normalised(name);
        this.password = password == null ? "" : password;
        this.repeated = repeated == null ? "" : repeated;
    }

    boolean isUsable(Errors errors) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.rejectValue("name", "admin.operator.name.length", new Object[] {LONGEST_NAME}, null);
        }
        new NewPassword(password, repeated).check(errors);
        return !errors.hasErrors();
    }

    /** Not in a log, whatever is logged. */
    @Override
    public String toString() {
        return "InvitationForm";
    }
}

package org.anteroom.admin.operator;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** @param repeated the same once more, because nobody sees what they type */
record NewPassword(String password, String repeated) {

    NewPassword(@Nullable String password, @Nullable String repeated) {
        this.password = password == null ? "" : password;
        this.repeated = repeated == null ? "" : repeated;
    }

    void check(Errors errors) {
        if (!Passwords.isUsable(password)) {
            errors.rejectValue("password", "admin.password.length", new Object[] {Passwords.SHORTEST}, null);
        } else if (!password.equals(repeated)) {
            errors.rejectValue("repeated", "admin.password.differs");
        }
    }

    /** Not in a log, whatever is logged. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}

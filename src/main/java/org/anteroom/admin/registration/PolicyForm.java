package org.anteroom.admin.registration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.anteroom.platform.RegistrationPolicy;
import org.anteroom.platform.RegistrationPolicy.CourseCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** @param frameAncestors origins, one to a line or separated by blanks; a browser leaves out the switch that is off */
record PolicyForm(
        @Nullable CourseCopy courseCopy,
        @Nullable Integer attendanceDays,
        @Nullable String frameAncestors,
        @Nullable Boolean lmsAdmins) {

    static PolicyForm of(RegistrationPolicy policy) {
        return new PolicyForm(
                policy.courseCopy(),
                policy.attendanceDays(),
                String.join("\n", policy.frameAncestors()),
                policy.lmsAdmins());
    }

    public int mostDays() {
        return RegistrationPolicy.MOST_DAYS;
    }

    /** @param admins what the form says nothing about, because only operators decide it */
    Optional<RegistrationPolicy> toPolicy(boolean admins, Errors errors) {
        if (attendanceDays == null || attendanceDays < 1 || attendanceDays > RegistrationPolicy.MOST_DAYS) {
            Object[] most = {RegistrationPolicy.MOST_DAYS};
            errors.rejectValue("attendanceDays", "admin.policy.attendance.range", most, null);
            return Optional.empty();
        }
        try {
            CourseCopy copy = courseCopy == null ? CourseCopy.ASK : courseCopy;
            return Optional.of(new RegistrationPolicy(copy, attendanceDays, origins(), admins));
        } catch (IllegalArgumentException noOrigin) {
            errors.rejectValue("frameAncestors", "admin.policy.framing.invalid");
            return Optional.empty();
        }
    }

    private List<String> origins() {
        String text = frameAncestors == null ? "" : frameAncestors.toLowerCase(Locale.ROOT);
        return Stream.of(text.split("[\\s,]+"))
                .map(it -> it.replaceFirst("/$", ""))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}

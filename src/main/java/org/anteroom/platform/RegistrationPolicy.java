package org.anteroom.platform;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an admin decides for one platform.
 *
 * @param attendanceDays how long it is kept who was in a session
 * @param frameAncestors sites that show the tool in a frame besides the known ones, as origins
 * @param lmsAdmins whether the platform's own administrators see the pages of this registration
 */
public record RegistrationPolicy(
        CourseCopy courseCopy, int attendanceDays, List<String> frameAncestors, boolean lmsAdmins) {

    public static final int MOST_DAYS = 3650;

    private static final int USUAL_DAYS = 365;

    /**
     * One registration there serves many institutions, or an administrator is the staff of a course; in Canvas also who has
     * but one of the accounts below the key's, and a launch does not tell which.
     */
    private static final Set<String> SHARED = Set.of("blackboard", "blackboardlearn", "anthology", "canvas", "openedx");

    /** What becomes of the rooms when a course is copied. */
    public enum CourseCopy {
        ASK,
        CLONE,
        SHARE,
        EMPTY
    }

    public RegistrationPolicy {
        if (attendanceDays < 1 || attendanceDays > MOST_DAYS) {
            throw new IllegalArgumentException("attendance for " + attendanceDays + " days");
        }
        frameAncestors = List.copyOf(frameAncestors);
        RegistrationDetails.origins(frameAncestors);
    }

    static RegistrationPolicy usual(@Nullable String product) {
        // Platforms write their family as they like: the one that registers by a link calls itself BlackboardLearn.
        boolean shared = product != null && SHARED.contains(product.toLowerCase(Locale.ROOT));
        return new RegistrationPolicy(CourseCopy.ASK, USUAL_DAYS, List.of(), !shared);
    }
}

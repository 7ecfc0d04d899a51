package org.anteroom.channel.launch;

import java.util.Arrays;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anteroom.lti.Launch;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A person's groups as a launch tells them: Moodle's variable {@code $Moodle.Person.userGroupIds}, ids without names.
 *
 * @param ids null if the launch tells nothing of groups
 */
record LaunchedGroups(@Nullable SortedSet<String> ids) {

    private static final String PARAMETER = "moodle_groups";
    private static final int MOST = 200;
    private static final int MAX_ID = 255;

    static LaunchedGroups of(Launch launch) {
        String told = launch.custom().get(PARAMETER);
        if (told == null) {
            return new LaunchedGroups(null);
        }
        return new LaunchedGroups(Arrays.stream(told.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty() && id.length() <= MAX_ID)
                .limit(MOST)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** By which the next launch sees that nothing has changed; null for no groups. */
    @Nullable
    String mark() {
        return ids == null || ids.isEmpty() ? null : Tokens.fingerprint(String.join(",", ids));
    }

    boolean areKnown(KnownLaunch known) {
        return ids == null || Objects.equals(mark(), known.groupMark());
    }
}

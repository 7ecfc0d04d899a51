package org.anteroom.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anteroom.channel.ChannelRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cell by cell: what each may do with an item of theirs, and of others. */
class MediaPolicyTests {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            role,        own,   shown,                   closed,                  hidden,                  deleted
            MANAGER,     false, SEE DOWNLOAD EDIT ORDER, SEE DOWNLOAD EDIT ORDER, SEE DOWNLOAD EDIT ORDER, RESTORE
            MANAGER,     true,  SEE DOWNLOAD EDIT ORDER, SEE DOWNLOAD EDIT ORDER, SEE DOWNLOAD EDIT ORDER, RESTORE
            CONTRIBUTOR, false, SEE DOWNLOAD,            SEE,                     '',                      ''
            CONTRIBUTOR, true,  SEE DOWNLOAD EDIT,       SEE DOWNLOAD EDIT,       SEE DOWNLOAD EDIT,       RESTORE
            MEMBER,      false, SEE DOWNLOAD,            SEE,                     '',                      ''
            MEMBER,      true,  SEE DOWNLOAD,            SEE,                     SEE DOWNLOAD,            ''
            OBSERVER,    false, SEE DOWNLOAD,            SEE,                     '',                      ''
            OBSERVER,    true,  SEE DOWNLOAD,            SEE,                     SEE DOWNLOAD,            ''
            """)
    void everyCell(ChannelRole role, boolean own, String shown, String closed, String hidden, String deleted) {
        assertThat(allowed(new MediaStanding(role, own, false, true, false))).isEqualTo(permissions(shown));
        assertThat(allowed(new MediaStanding(role, own, false, false, false))).isEqualTo(permissions(closed));
        assertThat(allowed(new MediaStanding(role, own, true, true, false))).isEqualTo(permissions(hidden));
        assertThat(allowed(new MediaStanding(role, own, false, true, true))).isEqualTo(permissions(deleted));
        assertThat(allowed(new MediaStanding(role, own, true, false, true))).isEqualTo(permissions(deleted));
    }

    private static Set<MediaPermission> allowed(MediaStanding standing) {
        return Stream.of(MediaPermission.values())
                .filter(permission -> MediaPolicy.permits(standing, permission))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MediaPermission.class)));
    }

    private static Set<MediaPermission> permissions(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(MediaPermission::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MediaPermission.class)));
    }
}

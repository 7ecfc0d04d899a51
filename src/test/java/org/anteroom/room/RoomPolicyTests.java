package org.anteroom.room;

import static org.anteroom.room.RoomRole.CHAT_MODERATOR;
import static org.anteroom.room.RoomRole.CO_EDITOR;
import static org.anteroom.room.RoomRole.ROOM_MODERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.anteroom.channel.ChannelRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The two tables of who may do what, cell by cell. */
class RoomPolicyTests {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            permission,         owner, coEditor, roomModerator, chatModerator, member, observer
            SEE,                yes,   yes,      yes,           yes,           yes,    yes
            EDIT,               yes,   yes,      no,            no,            no,     no
            CLONE,              yes,   yes,      no,            no,            no,     no
            PUBLISH,            yes,   no,       no,            no,            no,     no
            DELETE,             yes,   no,       no,            no,            no,     no
            NAME_CO_EDITORS,    yes,   no,       no,            no,            no,     no
            TRANSFER_OWNERSHIP, yes,   no,       no,            no,            no,     no
            HOLD_SESSION,       yes,   yes,      yes,           no,            no,     no
            MODERATE_CHAT,      yes,   yes,      no,            yes,           no,     no
            BACKCHANNEL,        yes,   yes,      yes,           yes,           no,     no
            TAKE_PART,          yes,   yes,      yes,           yes,           yes,    no
            """)
    void publishedRoomGivesWhatTheTableSays(
            RoomPermission permission,
            String owner,
            String coEditor,
            String roomModerator,
            String chatModerator,
            String member,
            String observer) {
        assertThat(may(owner(true), permission)).isEqualTo(owner);
        assertThat(may(granted(true, CO_EDITOR), permission)).isEqualTo(coEditor);
        assertThat(may(granted(true, ROOM_MODERATOR), permission)).isEqualTo(roomModerator);
        assertThat(may(granted(true, CHAT_MODERATOR), permission)).isEqualTo(chatModerator);
        assertThat(may(inChannel(true, ChannelRole.MANAGER), permission)).isEqualTo(owner);
        assertThat(may(inChannel(true, ChannelRole.CONTRIBUTOR), permission)).isEqualTo(coEditor);
        assertThat(may(inChannel(true, ChannelRole.MEMBER), permission)).isEqualTo(member);
        assertThat(may(inChannel(true, ChannelRole.OBSERVER), permission)).isEqualTo(observer);
    }

    @ParameterizedTest
    @EnumSource
    void unpublishedRoomKnowsOwnerAndCoEditorsAlone(RoomPermission permission) {
        assertThat(may(owner(false), permission)).isEqualTo(may(owner(true), permission));
        assertThat(may(granted(false, CO_EDITOR), permission)).isEqualTo(may(granted(true, CO_EDITOR), permission));
        assertThat(may(granted(false, ROOM_MODERATOR), permission)).isEqualTo("no");
        assertThat(may(granted(false, CHAT_MODERATOR), permission)).isEqualTo("no");
        for (ChannelRole role : ChannelRole.values()) {
            assertThat(may(inChannel(false, role), permission)).as("%s", role).isEqualTo("no");
        }
    }

    @ParameterizedTest
    @EnumSource
    void strangersMayNothing(RoomPermission permission) {
        assertThat(may(standing(false, true, null), permission)).isEqualTo("no");
    }

    @ParameterizedTest
    @EnumSource
    void grantsAddToWhatTheChannelGives(RoomPermission permission) {
        Standing both = standing(false, true, ChannelRole.MEMBER, ROOM_MODERATOR, CHAT_MODERATOR);
        boolean expected = Set.of(
                        RoomPermission.SEE,
                        RoomPermission.HOLD_SESSION,
                        RoomPermission.MODERATE_CHAT,
                        RoomPermission.BACKCHANNEL,
                        RoomPermission.TAKE_PART)
                .contains(permission);
        assertThat(RoomPolicy.permits(both, permission)).isEqualTo(expected);
    }

    private static String may(Standing standing, RoomPermission permission) {
        return RoomPolicy.permits(standing, permission) ? "yes" : "no";
    }

    private static Standing owner(boolean published) {
        return standing(true, published, null);
    }

    private static Standing granted(boolean published, RoomRole role) {
        return standing(false, published, null, role);
    }

    private static Standing inChannel(boolean published, ChannelRole role) {
        return standing(false, published, role);
    }

    private static Standing standing(boolean owner, boolean published, @Nullable ChannelRole role, RoomRole... grants) {
        return new Standing(owner, published, role, Set.of(grants), false);
    }
}

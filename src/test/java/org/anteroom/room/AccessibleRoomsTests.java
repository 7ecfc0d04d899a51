package org.anteroom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The condition of the lists and the policy of the pages say the same. */
@AnteroomTest
class AccessibleRoomsTests {

    @Autowired
    Campus campus;

    @Autowired
    AccessibleRooms rooms;

    @Autowired
    Clock clock;

    @Test
    void listsShowExactlyWhatThePolicyLetsSee() {
        ChannelId channel = campus.channel("Biology");
        Person owner = campus.manager("Ada", channel);
        List<Person> people = everyKindOfPerson(channel);
        people.add(owner);
        for (Person person : people) {
            everyKindOfRoom(channel, owner, person)
                    .forEach(room -> assertThat(isListed(person, room))
                            .as("%s, %s", person.name(), room)
                            .isEqualTo(maySee(person, room)));
        }
    }

    @Test
    void severalGrantsOfOnePersonAddUp() {
        ChannelId channel = campus.channel("Biology");
        Person cora = campus.member("Cora", channel);
        RoomId room = campus.room(channel, campus.manager("Ada", channel))
                .published()
                .moderatedBy(cora)
                .withChatModeratedBy(cora)
                .coEditedBy(cora)
                .create();
        assertThat(one(cora, room).standing().grants())
                .containsExactlyInAnyOrder(RoomRole.CO_EDITOR, RoomRole.ROOM_MODERATOR, RoomRole.CHAT_MODERATOR);
    }

    @Test
    void oldMembershipKeepsTheRightOfCoEditorsAlone() {
        ChannelId channel = campus.channel("Biology");
        Person late = campus.join(
                campus.person("Late"),
                channel,
                ChannelRole.MANAGER,
                clock.instant().minus(Duration.ofDays(8)));
        Person owner = campus.manager("Ada", channel);
        RoomId edited =
                campus.room(channel, owner).coEditedBy(late).moderatedBy(late).create();
        RoomId published =
                campus.room(channel, owner).published().moderatedBy(late).create();
        assertThat(one(late, edited).standing().grants()).containsExactly(RoomRole.CO_EDITOR);
        assertThat(isListed(late, edited)).isTrue();
        assertThat(isListed(late, published)).isFalse();
        assertThat(maySee(late, published)).isFalse();
    }

    private List<Person> everyKindOfPerson(ChannelId channel) {
        List<Person> people = new ArrayList<>();
        for (ChannelRole role : ChannelRole.values()) {
            people.add(campus.join(campus.person(role.name()), channel, role));
            people.add(campus.join(
                    campus.person("old " + role), channel, role, clock.instant().minus(Duration.ofDays(8))));
        }
        people.add(campus.person("outsider"));
        return people;
    }

    private List<RoomId> everyKindOfRoom(ChannelId channel, Person owner, Person granted) {
        List<RoomId> all = new ArrayList<>();
        for (boolean published : new boolean[] {true, false}) {
            for (RoomRole role : new RoomRole[] {
                RoomRole.MEMBER, RoomRole.CO_EDITOR, RoomRole.ROOM_MODERATOR, RoomRole.CHAT_MODERATOR
            }) {
                var room = campus.room(channel, owner);
                switch (role) {
                    case CO_EDITOR -> room.coEditedBy(granted);
                    case ROOM_MODERATOR -> room.moderatedBy(granted);
                    case CHAT_MODERATOR -> room.withChatModeratedBy(granted);
                    default -> {}
                }
                all.add((published ? room.published() : room).create());
            }
        }
        all.add(campus.room(channel, owner)
                .published()
                .deletedAt(clock.instant())
                .create());
        return all;
    }

    private boolean isListed(Person person, RoomId room) {
        return !rooms.select(
                        person.visit(),
                        "where r.id = :room and " + AccessibleRooms.VISIBLE,
                        Map.of("room", room.value()))
                .isEmpty();
    }

    private boolean maySee(Person person, RoomId room) {
        AccessibleRoom found = one(person, room);
        return found.room().deletedAt() == null && found.may(RoomPermission.SEE);
    }

    private AccessibleRoom one(Person person, RoomId room) {
        return rooms.select(person.visit(), "where r.id = :room", Map.of("room", room.value()))
                .get(0);
    }
}

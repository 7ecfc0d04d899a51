package org.anteroom.room.people;

import java.util.List;
import org.anteroom.channel.Member;
import org.anteroom.channel.Members;
import org.anteroom.room.Room;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** Who of a channel can become something in a room. */
@Component
class Candidates {

    private final Members members;

    Candidates(Members members) {
        this.members = members;
    }

    /** Members found by name or address who are nothing yet. */
    List<Member> find(Room room, List<CoEditor> coEditors, String text) {
        List<UserId> known = coEditors.stream().map(CoEditor::user).toList();
        return members.search(room.channel(), text).stream()
                .filter(member -> !member.user().equals(room.owner()) && !known.contains(member.user()))
                .toList();
    }

    /** @throws DomainError 422 for the owner and for those who are not in the channel */
    Member requireCoEditor(Room room, UserId user) {
        return members.find(room.channel(), user)
                .filter(member -> !user.equals(room.owner()))
                .orElseThrow(() -> DomainError.invalid("room-co-editor-unknown", "user " + user));
    }

    /** @throws DomainError 422 for the owner and for all but managers and contributors of the channel */
    Member requireOwner(Room room, UserId user) {
        return members.find(room.channel(), user)
                .filter(member -> member.role().mayAddRooms())
                .filter(member -> !user.equals(room.owner()))
                .orElseThrow(() -> DomainError.invalid("room-owner-unknown", "user " + user));
    }
}

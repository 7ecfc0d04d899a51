package org.anteroom;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** A room of the {@link Campus} before it is created: unpublished unless said otherwise. */
public final class NewRoom {

    private record Grant(Person person, String role) {}

    private record GroupGrant(long group, String role) {}

    private final JdbcClient jdbc;
    private final ChannelId channel;
    private final Person owner;
    private final List<Grant> grants = new ArrayList<>();
    private final List<GroupGrant> groupGrants = new ArrayList<>();
    private String name = "Room";
    private String description = "";
    private String tags = "";
    private boolean published;
    private @Nullable RoomId parent;
    private @Nullable Instant deletedAt;

    NewRoom(JdbcClient jdbc, ChannelId channel, Person owner) {
        this.jdbc = jdbc;
        this.channel = channel;
        this.owner = owner;
    }

    public NewRoom named(String name) {
        this.name = name;
        return this;
    }

    public NewRoom described(String html) {
        this.description = html;
        return this;
    }

    public NewRoom tagged(String... tags) {
        this.tags = String.join("\n", tags);
        return this;
    }

    public NewRoom published() {
        this.published = true;
        return this;
    }

    public NewRoom clonedFrom(RoomId parent) {
        this.parent = parent;
        return this;
    }

    public NewRoom deletedAt(Instant at) {
        this.deletedAt = at.truncatedTo(ChronoUnit.MICROS);
        return this;
    }

    public NewRoom coEditedBy(Person person) {
        return granting(person, "CO_EDITOR");
    }

    public NewRoom moderatedBy(Person person) {
        return granting(person, "ROOM_MODERATOR");
    }

    public NewRoom withChatModeratedBy(Person person) {
        return granting(person, "CHAT_MODERATOR");
    }

    /** @param group of {@link Campus#group} */
    public NewRoom moderatedByGroup(long group) {
        groupGrants.add(new GroupGrant(group, "ROOM_MODERATOR"));
        return this;
    }

    /** @param group of {@link Campus#group} */
    public NewRoom withChatModeratedByGroup(long group) {
        groupGrants.add(new GroupGrant(group, "CHAT_MODERATOR"));
        return this;
    }

    public RoomId create() {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into room (channel_id, owner_id, parent_id, name, description, tags, published, mode,
                  questions_enabled, group_chat_enabled, next_number, version, created_at, deleted_at)
                values (:channel, :owner, :parent, :name, :description, :tags, :published, 'INTERACTIVE', true, true, 1, 1,
                  :now, :deleted)
                """)
                .param("channel", channel.value())
                .param("owner", owner.id().value())
                .param("parent", parent == null ? null : parent.value())
                .param("name", name)
                .param("description", description)
                .param("tags", tags)
                .param("published", published)
                .param("now", Instant.now().truncatedTo(ChronoUnit.MICROS))
                .param("deleted", deletedAt)
                .update(key, "id");
        RoomId id = new RoomId(key.getKey().longValue());
        grants.forEach(grant -> store(id, grant));
        groupGrants.forEach(grant -> store(id, grant));
        jdbc.sql("update room set granted = :granted where id = :id")
                .param("granted", !grants.isEmpty() || !groupGrants.isEmpty())
                .param("id", id.value())
                .update();
        return id;
    }

    private NewRoom granting(Person person, String role) {
        grants.add(new Grant(person, role));
        return this;
    }

    private void store(RoomId id, GroupGrant grant) {
        jdbc.sql("insert into room_group_grant (room_id, group_id, role) values (:room, :group, :role)")
                .param("room", id.value())
                .param("group", grant.group())
                .param("role", grant.role())
                .update();
    }

    private void store(RoomId id, Grant grant) {
        jdbc.sql("insert into room_grant (room_id, user_id, role) values (:room, :user, :role)")
                .param("room", id.value())
                .param("user", grant.person().id().value())
                .param("role", grant.role())
                .update();
    }
}

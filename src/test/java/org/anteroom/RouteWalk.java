package org.anteroom;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anteroom.channel.ChannelRole;
import org.anteroom.room.RoomPermission;
import org.anteroom.room.RoomPolicy;
import org.anteroom.room.RoomRole;
import org.anteroom.room.Standing;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Tokens;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whom the {@link RouteWalkTests} send, where to, and what the policy says to them. */
final class RouteWalk {

    static final int ALLOWED = 0;

    enum Asker {
        NOBODY(null),
        STRANGER(null),
        OUTSIDER(null),
        OBSERVER(ChannelRole.OBSERVER),
        MEMBER(ChannelRole.MEMBER),
        CONTRIBUTOR(ChannelRole.CONTRIBUTOR),
        MANAGER(ChannelRole.MANAGER),
        CHAT_MODERATOR(ChannelRole.MEMBER),
        ROOM_MODERATOR(ChannelRole.MEMBER),
        CO_EDITOR(ChannelRole.MEMBER),
        OWNER(ChannelRole.CONTRIBUTOR);

        private final @Nullable ChannelRole role;

        Asker(@Nullable ChannelRole role) {
            this.role = role;
        }

        private Standing standing(boolean published) {
            return new Standing(this == OWNER, published, role, grants(), false);
        }

        private Set<RoomRole> grants() {
            return switch (this) {
                case CHAT_MODERATOR -> EnumSet.of(RoomRole.CHAT_MODERATOR);
                case ROOM_MODERATOR -> EnumSet.of(RoomRole.ROOM_MODERATOR);
                case CO_EDITOR -> EnumSet.of(RoomRole.CO_EDITOR);
                default -> EnumSet.noneOf(RoomRole.class);
            };
        }
    }

    /** A room with an asset, a storyboard item and an interaction; the owner's clone of it, and news of that. */
    record Place(
            ChannelId channel,
            RoomId room,
            long activity,
            long cloneJob,
            long notification,
            long copy,
            long selection,
            String media,
            long group,
            long invitation,
            Talk talk,
            Map<Asker, Person> people) {

        Person owner() {
            return people.get(Asker.OWNER);
        }

        UserId other() {
            return people.get(Asker.CONTRIBUTOR).id();
        }

        String address(String pattern) {
            String number = pattern.contains("/assets/")
                    ? "1"
                    : pattern.contains("/storyboard/") ? "2" : pattern.startsWith("/channels") ? "" + invitation : "3";
            String id = pattern.startsWith("/channels")
                    ? channel.toString()
                    : pattern.startsWith("/selections")
                            ? "" + selection
                            : pattern.startsWith("/clones")
                                    ? "" + cloneJob
                                    : pattern.startsWith("/notifications") ? "" + notification : room.toString();
            return talk.address(pattern)
                    .replace("{number}", number)
                    .replace("{item}", media)
                    .replace("{name}", "x")
                    .replace("{id}", id)
                    .replace("{channel}", channel.toString())
                    .replace("{activity}", "" + activity)
                    .replace("{copy}", "" + copy)
                    .replace("{group}", "" + group)
                    .replace("{user}", other().toString())
                    .replace("{registration}", "1")
                    .replace("{deployment}", "1")
                    .replace("{link}", "1")
                    .replace("{product}", "moodle")
                    .replace("{code}", "ABCDEFGHJK")
                    .replace("{invitation}", "x");
        }
    }

    /** What the owner wrote and asked in the room's last meeting. */
    record Talk(long message, long whisper, long question) {

        String address(String pattern) {
            return pattern.replace("{message}", "" + (pattern.contains("backchannel") ? whisper : message))
                    .replace("{question}", "" + question)
                    .replaceAll("\\{place:(\\w+)}", "$1");
        }
    }

    private final Campus campus;
    private final Campus elsewhere;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;
    private final ChannelId channel;
    private final Map<Asker, Person> people;

    RouteWalk(Campus campus, Campus elsewhere, JdbcClient jdbc, MockMvcTester mvc) {
        this.campus = campus;
        this.elsewhere = elsewhere;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.channel = campus.channel("Biology");
        this.people = people();
    }

    static int expected(String rule, Asker asker, boolean published) {
        if (rule.equals("OPERATOR") || rule.equals("DOOR")) {
            return asker != Asker.NOBODY ? 404 : rule.equals("DOOR") ? ALLOWED : 302;
        }
        if (asker == Asker.NOBODY && !rule.equals("OPEN")) {
            return 401;
        }
        return switch (rule) {
            case "OPEN", "SIGNED_IN" -> ALLOWED;
            case "OWN" -> asker == Asker.OWNER ? ALLOWED : 404;
            case "IN_CHANNEL" -> inChannel(asker, EnumSet.allOf(ChannelRole.class));
            case "ADD_ROOMS" -> inChannel(asker, EnumSet.of(ChannelRole.MANAGER, ChannelRole.CONTRIBUTOR));
            case "KEEP_MEDIA" -> asker == Asker.OWNER ? ALLOWED : inChannel(asker, EnumSet.of(ChannelRole.MANAGER));
            case "MANAGE" -> inChannel(asker, EnumSet.of(ChannelRole.MANAGER));
            default -> inRoom(asker.standing(published), RoomPermission.valueOf(rule));
        };
    }

    private static int inChannel(Asker asker, Set<ChannelRole> allowed) {
        return asker.role == null ? 404 : allowed.contains(asker.role) ? ALLOWED : 403;
    }

    private static int inRoom(Standing standing, RoomPermission permission) {
        boolean seen = RoomPolicy.permits(standing, RoomPermission.SEE);
        return !seen ? 404 : RoomPolicy.permits(standing, permission) ? ALLOWED : 403;
    }

    Place place(boolean published) {
        Person owner = people.get(Asker.OWNER);
        NewRoom described = campus.room(channel, owner)
                .withChatModeratedBy(people.get(Asker.CHAT_MODERATOR))
                .moderatedBy(people.get(Asker.ROOM_MODERATOR))
                .coEditedBy(people.get(Asker.CO_EDITOR));
        RoomId room = (published ? described.published() : described).create();
        fill(room, owner);
        return new Place(
                channel,
                room,
                addActivity(),
                addClone(room, owner),
                addNews(owner),
                addCopy(),
                addSelection(owner),
                addMedia(owner),
                addGroup(),
                addInvitation(owner),
                addTalk(room, owner),
                people);
    }

    private Map<Asker, Person> people() {
        Map<Asker, Person> people = new EnumMap<>(Asker.class);
        for (Asker asker : Asker.values()) {
            Person person = (asker == Asker.STRANGER ? elsewhere : campus).person(asker.name());
            people.put(asker, asker.role == null ? person : campus.join(person, channel, asker.role));
        }
        return people;
    }

    private void fill(RoomId room, Person owner) {
        upload(room, owner, "page.txt");
        for (String part : new String[] {"storyboard", "interactions"}) {
            mvc.post()
                    .uri("/rooms/{id}/{part}", room, part)
                    .param("kind", "TEXT")
                    .param("title", "Cells")
                    .param("type", "OPEN_ENDED")
                    .param("prompt", "Why?")
                    .param("version", "1")
                    .with(campus.as(owner))
                    .exchange();
        }
        upload(room, owner, "cells.png");
    }

    private void upload(RoomId room, Person owner, String name) {
        mvc.post()
                .uri("/rooms/{id}/assets/files?name={name}", room, name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content("Cells")
                .with(campus.as(owner))
                .exchange();
    }

    private String addMedia(Person owner) {
        String address = String.valueOf(mvc.post()
                .uri("/channels/{id}/media/files?name=page.txt", channel)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content("Cells")
                .with(campus.as(owner))
                .exchange()
                .getResponse()
                .getHeader("Location"));
        return address.replaceFirst(".*/media/(\\d+).*", "$1");
    }

    private long addActivity() {
        return insert(jdbc.sql("""
                insert into resource_link (channel_id, resource_link_id, title, created_at)
                values (:channel, :name, 'Cells', :now)
                """).param("channel", channel.value()).param("name", Tokens.random(9)));
    }

    private long addClone(RoomId source, Person owner) {
        RoomId copy = campus.room(channel, owner).clonedFrom(source).create();
        return insert(jdbc.sql("""
                insert into clone_job (request_key, source_id, channel_id, requested_by, name, description, tags, state,
                  room_id, version, created_at)
                values (:key, :source, :channel, :owner, 'Copy', '', '', 'READY', :copy, 1, :now)
                """)
                .param("key", UUID.randomUUID().toString())
                .param("source", source.value())
                .param("channel", channel.value())
                .param("owner", owner.id().value())
                .param("copy", copy.value()));
    }

    private long addCopy() {
        return insert(jdbc.sql("""
                insert into course_copy (channel_id, source_channel_id, in_history, created_at)
                values (:channel, :source, true, :now)
                """)
                .param("channel", channel.value())
                .param("source", campus.channel("Last year").value()));
    }

    private long addSelection(Person owner) {
        return insert(jdbc.sql("""
                insert into deep_linking_request (deployment_id, channel_id, user_id, return_url, accept_multiple,
                  auto_create, document_targets, created_at)
                values (:deployment, :channel, :owner, 'https://lms.example/return', true, false, '', :now)
                """)
                .param("deployment", campus.deployment())
                .param("channel", channel.value())
                .param("owner", owner.id().value()));
    }

    private long addGroup() {
        return insert(jdbc.sql("""
                insert into channel_group (channel_id, source, name, created_at) values (:channel, 'MANUAL', 'Red', :now)
                """).param("channel", channel.value()));
    }

    private long addInvitation(Person owner) {
        return insert(jdbc.sql("""
                insert into guest_invitation
                  (channel_id, code_hash, name, role, single, invited_by, created_at, expires_at)
                values (:channel, :code, 'Guest', 'MEMBER', true, :owner, :now, '2099-01-01 00:00:00')
                """)
                .param("channel", channel.value())
                .param("code", Tokens.random())
                .param("owner", owner.id().value()));
    }

    private Talk addTalk(RoomId room, Person owner) {
        long session = insert(jdbc.sql(
                        "insert into room_session (room_id, opened_at, opened_by, ended_at) values (:room, :now, :owner, :now)")
                .param("room", room.value())
                .param("owner", owner.id().value()));
        long question = insert(jdbc.sql("""
                insert into question (room_id, session_id, asker_id, text, state, answer, published, created_at)
                select room_id, id, opened_by, 'Why?', 'PENDING', '', false, :now from room_session where id = :session
                """).param("session", session));
        return new Talk(addMessage(session, "CHAT"), addMessage(session, "BACKCHANNEL"), question);
    }

    private long addMessage(long session, String place) {
        return insert(jdbc.sql("""
                insert into chat_message (room_id, session_id, place, author_id, by_moderator, text, shown, created_at)
                select room_id, id, :place, opened_by, true, 'Hello', true, :now from room_session where id = :session
                """).param("session", session).param("place", place));
    }

    private long addNews(Person owner) {
        return insert(jdbc.sql("""
                insert into notification (user_id, kind, subject, path, created_at)
                values (:owner, 'clone-ready', 'Copy', '/rooms', :now)
                """).param("owner", owner.id().value()));
    }

    private static long insert(JdbcClient.StatementSpec statement) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        statement.param("now", Instant.now().truncatedTo(ChronoUnit.MICROS)).update(key, "id");
        return key.getKey().longValue();
    }
}

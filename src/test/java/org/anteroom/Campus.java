package org.anteroom;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Tokens;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.htmlunit.WebClient;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A platform with its courses and people, put into the database for one test, and the browsers of these people:
 * {@code mvc.get().uri("/rooms").with(campus.as(ada))}.
 */
public final class Campus {

    private final JdbcClient jdbc;
    private final Browsers browsers;
    // Part of a host name, which has no underscores and does not begin or end with a hyphen.
    private final String mark = Tokens.random(9).replaceAll("[_-]", "0");
    private final RegistrationId registration;
    private final long deployment;

    Campus(JdbcClient jdbc, Browsers browsers) {
        this.jdbc = jdbc;
        this.browsers = browsers;
        this.registration = new RegistrationId(addRegistration());
        this.deployment = addDeployment();
    }

    /** Of a running tool, for programs that are no tests. */
    public static Campus of(BeanFactory tool) {
        return new Campus(tool.getBean(JdbcClient.class), new Browsers(tool.getBean(SessionRepository.class), null));
    }

    public RegistrationId registration() {
        return registration;
    }

    /** The row of the one deployment, which is trusted. */
    public long deployment() {
        return deployment;
    }

    public ChannelId channel(String title) {
        return new ChannelId(insert(jdbc.sql("""
                insert into channel (registration_id, deployment_id, context_id, title, collaboration_enabled, created_at)
                values (:registration, :deployment, :context, :title, true, :now)
                """)
                .param("registration", registration.value())
                .param("deployment", deployment)
                .param("context", Tokens.random(9))
                .param("title", title)
                .param("now", now())));
    }

    /** Somebody of whom the platform says that they administrate it. */
    public Person administrator(String name) {
        return administrator(person(name));
    }

    public Person administrator(Person person) {
        Visit it = person.visit();
        return new Person(
                person.id(),
                person.name(),
                new Visit(
                        it.key(),
                        it.user(),
                        registration,
                        null,
                        person.name(),
                        null,
                        null,
                        null,
                        "/rooms",
                        true,
                        false,
                        it.csrfToken(),
                        now()));
    }

    /** The same person on a visit to that course, be it as a student. */
    public Person visiting(Person person, ChannelId channel, boolean student) {
        Visit it = person.visit();
        return new Person(
                person.id(),
                person.name(),
                new Visit(
                        Tokens.random(6),
                        it.user(),
                        registration,
                        channel,
                        it.userName(),
                        null,
                        null,
                        null,
                        "/rooms",
                        false,
                        student,
                        Tokens.random(),
                        now()));
    }

    /** Somebody who is a member of nothing. */
    public Person person(String name) {
        UserId id = new UserId(insert(jdbc.sql("""
                insert into user_account (registration_id, sub, name, email, created_at, last_launch_at)
                values (:registration, :sub, :name, :email, :now, :now)
                """)
                .param("registration", registration.value())
                .param("sub", Tokens.random(9))
                .param("name", name)
                .param("email", Tokens.random(6) + "@" + mark + ".example")
                .param("now", now())));
        return new Person(id, name, visit(id, name));
    }

    /** Somebody who is known already, as from a roster. */
    public Person person(UserId id, String name) {
        return new Person(id, name, visit(id, name));
    }

    public Person manager(String name, ChannelId channel) {
        return join(person(name), channel, ChannelRole.MANAGER);
    }

    public Person contributor(String name, ChannelId channel) {
        return join(person(name), channel, ChannelRole.CONTRIBUTOR);
    }

    public Person member(String name, ChannelId channel) {
        return join(person(name), channel, ChannelRole.MEMBER);
    }

    public Person observer(String name, ChannelId channel) {
        return join(person(name), channel, ChannelRole.OBSERVER);
    }

    public Person join(Person person, ChannelId channel, ChannelRole role) {
        return join(person, channel, role, now());
    }

    /** As of a launch at that time: a membership is not trusted for ever. */
    public Person join(Person person, ChannelId channel, ChannelRole role, Instant confirmedAt) {
        jdbc.sql("""
                insert into membership (channel_id, user_id, role, source_role, preview, confirmed_at, launched_at)
                values (:channel, :user, :role, :role, false, :at, :at)
                on duplicate key update role = values(role), source_role = values(role), confirmed_at = values(confirmed_at),
                  launched_at = values(launched_at)
                """)
                .param("channel", channel.value())
                .param("user", person.id().value())
                .param("role", role.name())
                .param("at", confirmedAt)
                .update();
        return person;
    }

    /** @return the group's row */
    public long group(ChannelId channel, String name, Person... people) {
        long group = insert(jdbc.sql("""
                insert into channel_group (channel_id, source, external_id, name, created_at)
                values (:channel, 'ROSTER', :id, :name, :now)
                """)
                .param("channel", channel.value())
                .param("id", Tokens.random(9))
                .param("name", name)
                .param("now", now()));
        for (Person person : people) {
            enrol(group, person);
        }
        return group;
    }

    public void enrol(long group, Person person) {
        jdbc.sql("insert into group_member (group_id, user_id) values (:group, :user)")
                .param("group", group)
                .param("user", person.id().value())
                .update();
    }

    public void dismiss(long group, Person person) {
        jdbc.sql("delete from group_member where group_id = :group and user_id = :user")
                .param("group", group)
                .param("user", person.id().value())
                .update();
    }

    /** Makes the room that of the channel itself, and switches it on. */
    public RoomId meetingRoom(ChannelId channel, RoomId room) {
        jdbc.sql("update channel set room_id = :room, room_enabled = true where id = :channel")
                .param("room", room.value())
                .param("channel", channel.value())
                .update();
        return room;
    }

    /** A room to describe further: {@code campus.room(channel, ada).named("Cells").published().create()}. */
    public NewRoom room(ChannelId channel, Person owner) {
        return new NewRoom(jdbc, channel, owner);
    }

    /** A media item to describe further: {@code campus.media(channel, ada).titled("Cells").hidden().create()}. */
    public NewMedia media(ChannelId channel, Person person) {
        return new NewMedia(jdbc, channel, person);
    }

    /** Sends a request from the person's browser, with the token that its forms carry. */
    public RequestPostProcessor as(Person person) {
        return browsers.of(person.visit());
    }

    /** The value of the session cookie, for whoever speaks HTTP without a browser. */
    public String cookie(Person person) {
        return browsers.cookie(person.visit());
    }

    /** The CSRF token as a form carries it. */
    public String csrfToken(Person person) {
        return Browsers.masked(person.visit().csrfToken());
    }

    /** The person's browser, for pages and forms; close it after use. Addresses begin with {@code http://localhost}. */
    public WebClient browser(Person person) {
        return browsers.open(person.visit());
    }

    private Visit visit(UserId user, String name) {
        return new Visit(
                Tokens.random(6),
                user,
                registration,
                null,
                name,
                null,
                null,
                null,
                "/rooms",
                false,
                false,
                Tokens.random(),
                now());
    }

    private long addRegistration() {
        return insert(
                jdbc.sql("""
                insert into registration (issuer, client_id, authorization_endpoint, token_endpoint, jwks_uri, enabled,
                  created_at, updated_at)
                values (:issuer, 'anteroom', :issuer, :issuer, :issuer, true, :now, :now)
                """).param("issuer", "https://" + mark + ".example").param("now", now()));
    }

    private long addDeployment() {
        return insert(jdbc.sql("""
                insert into deployment (registration_id, deployment_id, state, created_at)
                values (:registration, '1', 'TRUSTED', :now)
                """).param("registration", registration.value()).param("now", now()));
    }

    private static long insert(JdbcClient.StatementSpec statement) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        statement.update(key, "id");
        return key.getKey().longValue();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}

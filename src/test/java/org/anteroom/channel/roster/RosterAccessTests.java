package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import demo.lms.Behaviour;
import demo.lms.Person;
import java.io.IOException;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a roster means for rooms: who may open them, and whom their owners find. */
class RosterAccessTests extends RosterFixture {

    @Autowired
    private MockMvcTester mvc;

    private ChannelId channel;
    private org.anteroom.Person teacher;

    @BeforeEach
    void aChannelWithAnOwner() {
        channel = channel();
        teacher = campus.manager("Olivia Owner", channel);
    }

    @Test
    void whoLeftTheCourseLosesThePublishedRoom() {
        RoomId room = campus.room(channel, teacher).published().create();
        launch(sam, STUDENT);
        syncWell(channel);
        org.anteroom.Person student = here(sam);
        assertThat(status(room, student)).isEqualTo(200);

        lms.unenrol(course, sam);
        syncWell(channel);
        assertThat(status(room, student)).isEqualTo(404);
    }

    @Test
    void whoLeftTheCourseLosesWhatWasGrantedByName() {
        syncWell(channel);
        org.anteroom.Person student = here(sam);
        RoomId room = campus.room(channel, teacher).coEditedBy(student).create();
        assertThat(status(room, student)).isEqualTo(200);

        lms.unenrol(course, sam);
        syncWell(channel);
        assertThat(status(room, student)).isEqualTo(404);
    }

    @Test
    void ownerFindsWhoNeverLaunchedAndSeesWhenTheListWasRead() throws IOException {
        RoomId room = campus.room(channel, teacher).create();
        try (WebClient browser = campus.browser(teacher)) {
            assertThat(people(browser, room)).contains("has not been read yet").doesNotContain("Tess Tutor");
            syncWell(channel);
            assertThat(people(browser, room)).contains("last read (members: 3)", "Tess Tutor");
            lms.services().behave(Behaviour.FORBIDDEN);
            failure(channel);
            assertThat(people(browser, room))
                    .contains("last read (members: 3)", "last attempt", "names and roles (NRPS)", "Tess Tutor");
        }
    }

    @Test
    void channelWithoutRosterSaysNothingOfIt() throws IOException {
        ChannelId other = campus.channel("Without");
        org.anteroom.Person owner = campus.manager("Max", other);
        RoomId room = campus.room(other, owner).create();
        try (WebClient browser = campus.browser(owner)) {
            assertThat(people(browser, room)).contains("Add a co-editor").doesNotContain("list of people");
        }
    }

    private static String people(WebClient browser, RoomId room) throws IOException {
        HtmlPage page = browser.getPage("http://localhost/rooms/" + room + "/people?q=t");
        return page.asNormalizedText();
    }

    /** The browser of somebody whom the LMS knows. */
    private org.anteroom.Person here(Person person) {
        UserId id =
                new UserId(jdbc.sql("select id from user_account where registration_id = :registration and sub = :sub")
                        .param("registration", registration.id().value())
                        .param("sub", person.sub())
                        .query(Long.class)
                        .single());
        return campus.person(id, person.name());
    }

    private int status(RoomId room, org.anteroom.Person person) {
        return mvc.get()
                .uri("/rooms/{id}", room)
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }
}

package org.anteroom.channel.visibility;

import static org.anteroom.TestLaunch.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.TestLaunch;
import org.anteroom.channel.ChannelRole;
import org.anteroom.lti.Launch.Context;
import org.anteroom.lti.Launch.ResourceLink;
import org.anteroom.lti.LaunchHandler;
import org.anteroom.shared.ChannelId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class ChannelLinkTests {

    @Autowired
    Campus campus;

    @Autowired
    Campus elsewhere;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LaunchHandler launches;

    @Autowired
    Visibilities visibilities;

    private ChannelId channel;
    private Person ada;
    private Person cleo;

    @BeforeEach
    void courseAndSomebodyOfAnother() {
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
        cleo = campus.member("Cleo", campus.channel("Chemistry"));
    }

    @Test
    void personOfThePlatformPastesTheLinkAndComesInAsMember() throws IOException {
        String link = open();
        assertThat(status(cleo)).isEqualTo(404);
        try (WebClient browser = campus.browser(cleo)) {
            HtmlPage mine = browser.getPage("http://localhost/channels");
            mine.<HtmlInput>querySelector("#key").setValue(link);
            HtmlPage question = mine.<HtmlButton>querySelector("form[action*=entrance] button")
                    .click();
            assertThat(question.asNormalizedText()).contains("Open the channel Biology", "see your name");
            assertThat(status(cleo)).isEqualTo(404);
            HtmlPage inside =
                    question.<HtmlButton>querySelector("main form button").click();
            assertThat(inside.getTitleText()).isEqualTo("Biology");
        }
        assertThat(mvc.get().uri("/channels/{c}/manage/members", channel).with(campus.as(ada)))
                .bodyText()
                .contains("Cleo", "By the channel&#39;s link");
    }

    @Test
    void linkIsGoodForThePlatformAlone() {
        String key = key(open());
        Person stranger = elsewhere.person("Eve");
        assertThat(mvc.get().uri("/entrance").param("key", key).with(elsewhere.as(stranger)))
                .hasStatus(409)
                .bodyText()
                .doesNotContain("Biology");
        assertThat(mvc.post().uri("/entrance").param("key", key).with(elsewhere.as(stranger)))
                .hasStatus(409);
        assertThat(mvc.get().uri("/entrance").param("key", key))
                .hasStatusOk()
                .bodyText()
                .contains("Only your learning platform can tell")
                .doesNotContain("Biology");
        assertThat(mvc.get().uri("/entrance").param("key", key + "x").with(campus.as(cleo)))
                .hasStatus(409)
                .bodyText()
                .contains("leads nowhere");
    }

    @Test
    void closedChannelPutsOutWhoCameByTheLinkAndTheLinkIsDead() {
        String key = key(open());
        follow(cleo, key);
        assertThat(status(cleo)).isEqualTo(200);
        choose(Visibility.MEMBERS);
        assertThat(status(cleo)).isEqualTo(404);
        assertThat(mvc.post().uri("/entrance").param("key", key).with(campus.as(cleo)))
                .hasStatus(409);
        choose(Visibility.PLATFORM);
        assertThat(mvc.post().uri("/entrance").param("key", key).with(campus.as(cleo)))
                .hasStatus(409);
        assertThat(status(cleo)).isEqualTo(404);
    }

    @Test
    void memberOfTheCourseStaysWhatTheyAre() {
        String key = key(open());
        follow(ada, key);
        choose(Visibility.MEMBERS);
        assertThat(mvc.get().uri("/channels/{c}/manage/members", channel).with(campus.as(ada)))
                .hasStatusOk();
    }

    @Test
    void managerOfAnOldLaunchComesInAsMember() {
        Person late = campus.join(
                campus.person("Late"),
                channel,
                ChannelRole.MANAGER,
                Instant.now().minus(Duration.ofDays(8)));
        follow(late, key(open()));
        assertThat(status(late)).isEqualTo(200);
        assertThat(mvc.get().uri("/channels/{c}/manage/members", channel).with(campus.as(late)))
                .hasStatus(403);
    }

    @Test
    void whoIsEnrolledLaterStaysWhenTheChannelCloses() {
        follow(cleo, key(open()));
        Map<String, Object> course = jdbc.sql("select context_id, title from channel where id = ?")
                .param(channel.value())
                .query()
                .singleRow();
        String sub = jdbc.sql("select sub from user_account where id = ?")
                .param(cleo.id().value())
                .query(String.class)
                .single();
        launches.receive(TestLaunch.of(
                new TestLaunch.From(campus, sub, "Cleo", STUDENT),
                new Context(course.get("context_id").toString(), null, "Biology"),
                new ResourceLink("1", "Meeting"),
                Map.of()));
        choose(Visibility.MEMBERS);
        assertThat(status(cleo)).isEqualTo(200);
    }

    @Test
    void othersReadAChannelThatIsOpen() {
        assertThat(visibilities.of(channel).isReadByOthers()).isFalse();
        open();
        assertThat(visibilities.of(channel).isReadByOthers()).isTrue();
        choose(Visibility.GUESTS);
        assertThat(visibilities.of(channel).isReadByOthers()).isTrue();
    }

    /** @return the link that the manager is shown */
    private String open() {
        choose(Visibility.PLATFORM);
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/channels/" + channel + "/manage/visibility");
            return page.<HtmlInput>querySelector("#link").getValue();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String key(String link) {
        return link.replaceFirst(".*key=", "");
    }

    private void choose(Visibility visibility) {
        assertThat(mvc.post()
                        .uri("/channels/{c}/manage/visibility", channel)
                        .param("visibility", visibility.name())
                        .with(campus.as(ada)))
                .hasStatus(302);
    }

    private void follow(Person person, String key) {
        assertThat(mvc.post().uri("/entrance").param("key", key).with(campus.as(person)))
                .hasStatus(302);
    }

    private int status(Person person) {
        return mvc.get()
                .uri("/channels/{c}", channel)
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }
}

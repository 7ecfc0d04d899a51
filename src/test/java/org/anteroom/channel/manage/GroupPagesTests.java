package org.anteroom.channel.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.Group;
import org.anteroom.channel.Groups;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AnteroomTest
class GroupPagesTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Groups groups;

    @Autowired
    JdbcClient jdbc;

    private ChannelId channel;
    private Person ada;
    private Person sam;

    @BeforeEach
    void course() {
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
        sam = campus.member("Sam", channel);
    }

    @Test
    void managerMakesGroupFillsItRenamesItAndDeletesIt() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage list = browser.getPage("http://localhost/channels/" + channel + "/manage/groups");
            assertThat(list.asNormalizedText()).contains("No groups yet");
            list.<HtmlInput>getElementByName("name").setValue(" Red & <b> ");
            HtmlPage group = button(list, "Create").click();
            assertThat(group.asNormalizedText()).contains("Red & <b>", "Nobody is in this group yet");

            group.<HtmlInput>getElementByName("find").setValue("sa");
            HtmlPage found = button(group, "Find").click();
            HtmlPage filled = labelled(found, "Add Sam to the group").click();
            assertThat(filled.asNormalizedText()).contains("Members: 1", "Sam");

            filled.<HtmlInput>getElementByName("name").setValue("Blue");
            HtmlPage renamed = button(filled, "Rename").click();
            assertThat(renamed.querySelector("h2").asNormalizedText()).isEqualTo("Blue");
            HtmlPage emptied = labelled(renamed, "Remove Sam from the group").click();
            assertThat(emptied.asNormalizedText()).contains("Nobody is in this group yet");

            HtmlPage question = emptied.getAnchorByText("Delete group").click();
            assertThat(question.asNormalizedText()).contains("Delete the group “Blue”?");
            HtmlPage gone = button(question, "Delete").click();
            assertThat(gone.asNormalizedText()).contains("No groups yet");

            HtmlPage log = browser.getPage("http://localhost/channels/" + channel + "/manage/activity?part=groups");
            assertThat(log.asNormalizedText().replaceAll("[\u2068\u2069]", ""))
                    .contains(
                            "Ada made the group Red & <b>.",
                            "Ada renamed a group to Blue.",
                            "Ada changed who is in the group Blue.",
                            "Ada deleted the group Blue.");
        }
    }

    @Test
    void nameHasOneTo255Characters() {
        assertThat(create("   ")).hasStatus(422).bodyText().contains("1 to 255");
        assertThat(create("x".repeat(256))).hasStatus(422);
        assertThat(create("\uD83D\uDE00".repeat(255))).hasStatus(302);
    }

    @Test
    void groupOfTheLmsIsReadOnly() {
        long group = ofLms();
        assertThat(ask("GET", group, "", ada))
                .hasStatus(200)
                .bodyText()
                .contains("Sam")
                .doesNotContain("Rename", "Remove");
        assertThat(ask("POST", group, "", ada)).hasStatus(403).bodyText().contains("comes from the LMS");
        assertThat(ask("DELETE", group, "", ada)).hasStatus(403);
        assertThat(ask("GET", group, "/deletion", ada)).hasStatus(403);
        assertThat(ask("POST", group, "/members", ada)).hasStatus(403);
        assertThat(ask("DELETE", group, "/members/" + sam.id(), ada)).hasStatus(403);
        assertThat(groups.require(channel, group).members()).isEqualTo(1);
    }

    @Test
    void onlyMembersOfTheChannelJoin() {
        long group = made();
        assertThat(join(group, campus.person("Eve").id())).hasStatus(422);
        assertThat(join(group, sam.id())).hasStatus(302);
        assertThat(join(group, sam.id())).hasStatus(302);
        assertThat(groups.require(channel, group).members()).isEqualTo(1);
    }

    @Test
    void groupOfAnotherChannelIsNotThere() {
        ChannelId other = campus.channel("Chemistry");
        Person max = campus.manager("Max", other);
        long group = made();
        assertThat(mvc.get()
                        .uri("/channels/{c}/manage/groups/{g}", other, group)
                        .with(campus.as(max)))
                .hasStatus(404);
        assertThat(mvc.delete()
                        .uri("/channels/{c}/manage/groups/{g}", other, group)
                        .with(campus.as(max)))
                .hasStatus(404);
        assertThat(groups.require(channel, group)).isNotNull();
    }

    private MvcTestResult create(String name) {
        return mvc.post()
                .uri("/channels/{c}/manage/groups", channel)
                .param("name", name)
                .with(campus.as(ada))
                .exchange();
    }

    private MvcTestResult join(long group, UserId user) {
        return mvc.post()
                .uri("/channels/{c}/manage/groups/{g}/members", channel, group)
                .param("user", user.toString())
                .with(campus.as(ada))
                .exchange();
    }

    private MvcTestResult ask(String method, long group, String path, Person person) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri("/channels/" + channel + "/manage/groups/" + group + path)
                .param("name", "Green")
                .param("user", sam.id().toString())
                .with(campus.as(person))
                .exchange();
    }

    private long made() {
        create("Red");
        return groups.of(channel).stream()
                .filter(Group::isMade)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long ofLms() {
        jdbc.sql("""
                insert into channel_group (channel_id, source, external_id, name, created_at)
                values (?, 'ROSTER', '17', 'Seminar 17', current_timestamp)
                """).param(channel.value()).update();
        long group = groups.of(channel).get(0).id();
        jdbc.sql("insert into group_member (group_id, user_id) values (?, ?)")
                .params(group, sam.id().value())
                .update();
        return group;
    }

    private static HtmlButton button(HtmlPage page, String words) {
        return page.getFirstByXPath("//main//button[normalize-space()='" + words + "']");
    }

    private static HtmlButton labelled(HtmlPage page, String label) {
        return page.querySelector("button[aria-label='" + label + "']");
    }
}

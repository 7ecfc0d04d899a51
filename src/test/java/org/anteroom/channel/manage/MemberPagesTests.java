package org.anteroom.channel.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.htmlunit.html.HtmlSelect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AnteroomTest
class MemberPagesTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

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
    void managerSeesWhoIsHereAndFindsPeopleByNameAndRole() throws IOException {
        campus.join(
                campus.person("Late"),
                channel,
                ChannelRole.MEMBER,
                Instant.now().minus(Duration.ofDays(8)));
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage(address());
            assertThat(page.asNormalizedText())
                    .contains("Ada", "Sam", "Came from the course", "Last here", "All roles (2)")
                    .doesNotContain("Late");
            assertThat(page.<HtmlSelect>getElementByName("role").getOption(2).getText())
                    .isEqualTo("Member (1)");
            page.<HtmlInput>getElementByName("q").setValue("sam");
            HtmlPage found = find(page);
            assertThat(list(found)).contains("Sam").doesNotContain("Ada");
            page.<HtmlInput>getElementByName("q").setValue("");
            page.<HtmlSelect>getElementByName("role").setSelectedAttribute("MANAGER", true);
            assertThat(list(find(page))).contains("Ada").doesNotContain("Sam");
        }
    }

    @Test
    void managerGivesRoleAndTakesItBack() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage list = browser.getPage(address());
            HtmlPage member = list.<HtmlAnchor>querySelector("a[aria-label='Change the role of Sam']")
                    .click();
            HtmlPage given = choose(member, "CONTRIBUTOR");
            assertThat(given.asNormalizedText()).contains("Contributor", "set here; the LMS says: Member");
            assertThat(newRoom(sam)).hasStatus(200);

            HtmlPage again = given.<HtmlAnchor>querySelector("a[aria-label='Change the role of Sam']")
                    .click();
            assertThat(choose(again, "").asNormalizedText()).doesNotContain("set here");
            assertThat(newRoom(sam)).hasStatus(403);
        }
    }

    @Test
    void givenRoleCountsAtOnceAlsoInAVisitThatBeganAsAStudents() {
        Person student = campus.visiting(sam, channel, true);
        RoomId room = campus.room(channel, ada).published().create();
        give(ada, sam.id(), "CONTRIBUTOR");
        assertThat(newRoom(student)).hasStatus(200);
        assertThat(mvc.get().uri("/rooms/{r}/edit", room).with(campus.as(student)))
                .hasStatus(200);
        give(ada, sam.id(), "");
        assertThat(newRoom(student)).hasStatus(403);
        assertThat(mvc.get().uri("/rooms/{r}/edit", room).with(campus.as(student)))
                .hasStatus(403);
    }

    @Test
    void lastManagerStaysManager() {
        assertThat(give(ada, ada.id(), "MEMBER")).hasStatus(409).bodyText().contains("the only manager");
        assertThat(page(ada)).hasStatus(200);
        Person max = campus.manager("Max", channel);
        assertThat(give(ada, ada.id(), "MEMBER"))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/channels/" + channel + "?");
        assertThat(page(ada)).hasStatus(403);
        assertThat(give(max, max.id(), "OBSERVER")).hasStatus(409);
    }

    @Test
    void managerOfAnOldLaunchDoesNotCountAsAnother() {
        campus.join(
                campus.person("Late"),
                channel,
                ChannelRole.MANAGER,
                Instant.now().minus(Duration.ofDays(8)));
        assertThat(give(ada, ada.id(), "MEMBER")).hasStatus(409);
    }

    @Test
    void whoWasMadeManagerHereDoesNotPutOutTheCoursesTeacher() {
        assertThat(give(ada, sam.id(), "MANAGER")).hasStatus(302);
        assertThat(give(sam, ada.id(), "MEMBER")).hasStatus(403).bodyText().contains("The LMS says that this person");
        assertThat(give(ada, sam.id(), "")).hasStatus(302);
        assertThat(page(sam)).hasStatus(403);
    }

    @Test
    void nobodyIsGivenARoleWhoIsNoMember() {
        assertThat(give(ada, campus.person("Eve").id(), "MANAGER")).hasStatus(404);
        Person there = campus.member("Cleo", campus.channel("Chemistry"));
        assertThat(give(ada, there.id(), "MANAGER")).hasStatus(404);
        assertThat(give(ada, sam.id(), "OWNER")).hasStatus(400);
    }

    @Test
    void listIsPagedByName() throws IOException {
        for (int i = 0; i < MemberPage.SIZE; i++) {
            campus.member("Twin", channel);
        }
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage first = browser.getPage(address());
            assertThat(first.querySelectorAll("#members li")).hasSize(MemberPage.SIZE);
            assertThat(list(first)).startsWith("Ada");
            HtmlPage second = first.getAnchorByText("More members").click();
            assertThat(second.querySelectorAll("#members li")).hasSize(2);
            assertThat(list(second)).doesNotContain("Ada", "Sam", "More members");
        }
    }

    @Test
    void rolesAreWrittenInTheLogWithNames() throws IOException {
        give(ada, sam.id(), "OBSERVER");
        give(ada, sam.id(), "");
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage log = browser.getPage("http://localhost/channels/" + channel + "/manage/activity?part=members");
            assertThat(log.asNormalizedText().replaceAll("[\u2068\u2069]", ""))
                    .contains("Ada gave Sam the role of observer.", "Ada gave Sam the role back that the LMS says.");
        }
    }

    @Test
    void groupsOfAMemberStandThere() {
        jdbc.sql("""
                insert into channel_group (channel_id, source, external_id, name, created_at)
                values (?, 'LAUNCH', '17', '', current_timestamp)
                """).param(channel.value()).update();
        jdbc.sql("insert into group_member (group_id, user_id) select id, ? from channel_group where channel_id = ?")
                .params(sam.id().value(), channel.value())
                .update();
        assertThat(page(ada)).bodyText().contains("Groups:", "<bdi>17</bdi>");
    }

    private String address() {
        return "http://localhost/channels/" + channel + "/manage/members";
    }

    private static HtmlPage find(HtmlPage page) throws IOException {
        return page.<HtmlButton>querySelector("form[role=search] button").click();
    }

    private static String list(HtmlPage page) {
        return page.querySelector("#members").asNormalizedText();
    }

    private static HtmlPage choose(HtmlPage member, String role) throws IOException {
        member.<HtmlRadioButtonInput>querySelector("input[name=role][value='" + role + "']")
                .setChecked(true);
        return member.<HtmlButton>querySelector("main form button").click();
    }

    private MvcTestResult give(Person actor, UserId user, String role) {
        return mvc.post()
                .uri("/channels/{c}/manage/members/{u}/role", channel, user)
                .param("role", role)
                .with(campus.as(actor))
                .exchange();
    }

    private MvcTestResult page(Person person) {
        return mvc.get()
                .uri("/channels/{c}/manage/members", channel)
                .with(campus.as(person))
                .exchange();
    }

    private MvcTestResult newRoom(Person person) {
        return mvc.get()
                .uri("/channels/{c}/rooms/new", channel)
                .with(campus.as(person))
                .exchange();
    }
}

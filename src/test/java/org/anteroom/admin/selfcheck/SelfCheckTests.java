package org.anteroom.admin.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import demo.lms.Behaviour;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anteroom.admin.Console;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an admin reads of a platform in good order, and of each thing that may be wrong with one. */
class SelfCheckTests extends SelfCheckFixture {

    private static final String GREEN = "In order";
    private static final String AMBER = "Attention";
    private static final String RED = "Not in order";

    @Autowired
    MockMvcTester tester;

    @Test
    void platformInGoodOrderIsGreenInEveryLine() throws IOException {
        addRoster();
        addLaunch(null, 2L);
        HtmlPage page = check();

        assertThat(page.querySelectorAll("main li")).hasSize(Subject.values().length);
        assertThat(page.querySelectorAll("main li .badge.text-bg-success .bi-check-circle-fill"))
                .hasSize(Subject.values().length);
        assertThat(page.asNormalizedText())
                .contains(
                        "All is in order.",
                        "Keys that can verify launches: 1.",
                        "differ by 2 seconds, at most by 2",
                        "gave an access token",
                        "People on its first page: 1.",
                        "may show the tool in a frame: http://127.0.0.1:",
                        "opened 1, refused 0",
                        "Last opened:")
                .doesNotContain("What to do", "??");
    }

    @Test
    void pageAsksNobodyBeforeTheButtonIsPressed() throws IOException {
        addRoster();
        HtmlPage page = browser.getPage(Console.HOST + "/admin/registrations/" + campus.registration() + "/check");
        assertThat(page.querySelectorAll("main li")).isEmpty();
        assertThat(lms.services().asked()).isEmpty();
        assertThat(lms.services().tokensIssued()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, gave no key set, status 404",
        "/lti/services/CourseSection/1/x, gave no key set, status",
        "/.well-known/openid-configuration, no usable key, no key set"
    })
    void keySetThatCannotBeReadIsRed(String path, String text, String detail) throws IOException {
        register(lms.issuer() + path, List.of());
        HtmlPage page = check();
        assertThat(line(page, "KEY_SET")).contains(RED, text, detail, "What to do");
        assertThat(page.asNormalizedText()).contains("Something is not in order.");
    }

    @Test
    void keySetAtAnAddressThatIsNotAskedIsRed() throws IOException {
        register("https://10.0.0.1/keys", List.of());
        assertThat(line(check(), "KEY_SET")).contains(RED, "this tool sends nothing", "anteroom.lti.allowed-hosts");
    }

    @ParameterizedTest
    @CsvSource({"29, In order", "31, Attention", "-31, Attention", "61, Not in order", "-61, Not in order"})
    void clockIsJudgedByWhatLaunchesTold(long seconds, String word) throws IOException {
        addLaunch(null, seconds);
        assertThat(line(check(), "CLOCK")).contains(word, "differ by " + Math.abs(seconds));
    }

    @Test
    void singleSlowLaunchIsNoWrongClock() throws IOException {
        addLaunch(null, 1L);
        addLaunch(null, 0L);
        addLaunch("expired", -300L);
        assertThat(line(check(), "CLOCK")).contains(AMBER, "usually differ by 1 seconds, at most by 300");
    }

    @Test
    void tokenThatIsRefusedIsRedAndTheRosterIsNotTried() throws IOException {
        addRoster();
        lms.connectTo("http://127.0.0.1:1");
        HtmlPage page = check();
        assertThat(line(page, "TOKEN")).contains(RED, "gave no access token", "invalid_client");
        assertThat(line(page, "ROSTER")).contains(AMBER, "Not tried");
        assertThat(lms.services().asked()).isEmpty();
    }

    @Test
    void registrationWithoutTheRightToRostersIsAmber() throws IOException {
        lms.services().withholdRoster();
        assertThat(line(check(), "TOKEN")).contains(AMBER, "Allow Names and Role Provisioning");
    }

    @Test
    void courseThatHasToldNoRosterIsAmber() throws IOException {
        assertThat(line(check(), "ROSTER")).contains(AMBER, "No course has told yet");
    }

    @ParameterizedTest
    @CsvSource({
        "FORBIDDEN, Not in order, does not let this tool read",
        "UNAUTHORIZED, Not in order, Authorization header",
        "TOO_MANY, Attention, less often",
        "BROKEN, Not in order, an error of its own",
        "PAGE, Not in order, sign-in page",
        "CUT_OFF, Not in order, the standard does not know",
        "REDIRECT, Not in order, neither redirect",
        "ENDLESS, Not in order, no complete answer",
        "NOBODY, Attention, names nobody",
        "FOREIGN_NEXT, In order, People on its first page: 1."
    })
    void rosterIsJudgedByItsFirstPage(Behaviour behaviour, String word, String text) throws IOException {
        addRoster();
        lms.services().behave(behaviour);
        assertThat(line(check(), "ROSTER")).contains(word, text).doesNotContain("??", "Exception");
    }

    @Test
    void everyCheckAsksAnew() throws IOException {
        addRoster();
        check();
        check();
        assertThat(lms.services().tokensIssued()).isEqualTo(2);
        assertThat(lms.services().asked()).hasSize(2);
    }

    @Test
    void slowPlatformIsNotWaitedForLong() throws IOException {
        addRoster();
        lms.services().delay(Duration.ofSeconds(30));
        Instant start = Instant.now();
        assertThat(line(check(), "ROSTER")).contains(RED, "within three seconds");
        assertThat(Duration.between(start, Instant.now()))
                .isLessThan(SelfCheck.LIMIT.multipliedBy(3).plusSeconds(5));
    }

    @Test
    void siteWithoutHttpsIsAmber() throws IOException {
        register(lms.issuer() + "/nowhere", List.of("http://lms.example"));
        assertThat(line(check(), "FRAME")).contains(AMBER, "does not use https: http://lms.example");
    }

    @Test
    void siteThatSelectsContentAndMayNotFrameIsAmber() throws IOException {
        select("https://courses.lms.example/return");
        assertThat(line(check(), "FRAME")).contains(AMBER, "https://courses.lms.example", "under Policies");
        register(lms.issuer() + "/nowhere", List.of("https://*.lms.example"));
        assertThat(line(check(), "FRAME")).contains(GREEN);
    }

    @Test
    void platformThatIsSwitchedOffIsRed() throws IOException {
        registrations.enable(campus.registration(), false);
        HtmlPage page = check();
        assertThat(line(page, "FRAME")).contains(RED, "switched off");
        assertThat(line(page, "LAUNCHES")).contains(RED, "switched off");
    }

    @Test
    void launchesThatAreAllRefusedAreRedAndLeadToTheirTraces() throws IOException {
        addLaunch("no-cookie", null);
        addLaunch("expired", null);
        addLaunch("expired", null);
        HtmlPage page = check();
        assertThat(line(page, "LAUNCHES")).contains(RED, "opened 0, refused 3", "is no longer valid");
        HtmlPage traces = page.getAnchorByText("Refused launches").click();
        assertThat(traces.querySelectorAll("main li")).hasSize(3);
    }

    @Test
    void someRefusedLaunchesAreAmberAndSoAreNone() throws IOException {
        assertThat(line(check(), "LAUNCHES")).contains(AMBER, "Nothing was opened");
        addLaunch(null, null);
        addLaunch("no-cookie", null);
        assertThat(line(check(), "LAUNCHES")).contains(AMBER, "opened 1, refused 1");
    }

    @Test
    void detailsAreForOperatorsAlone() throws IOException {
        register("https://10.0.0.1/keys", List.of());
        assertThat(line(check(), "KEY_SET")).contains("Detail", "10.0.0.1");
        assertThat(tester.post()
                        .uri("/admin/registrations/{id}/check", campus.registration())
                        .with(campus.as(campus.administrator("Ina"))))
                .hasStatusOk()
                .bodyText()
                .contains("this tool sends nothing")
                .doesNotContain("10.0.0.1");
    }

    @Test
    void listsThatCouldNotBeReadAreNamedWithTheirReason() throws IOException {
        String page = "/admin/registrations/" + campus.registration() + "/check";
        addRoster();
        assertThat(browser.<HtmlPage>getPage(Console.HOST + page).asNormalizedText())
                .doesNotContain("could not be read");
        jdbc.sql("""
                update roster set failed_at = ?, failure_code = 'FOREIGN_LINK', failure_detail = 'the next page is at x'
                where channel_id = ?
                """).params(Instant.now(), channel.value()).update();
        assertThat(browser.<HtmlPage>getPage(Console.HOST + page).asNormalizedText())
                .contains(
                        "could not be read",
                        "Biology",
                        "goes on at another site",
                        "FOREIGN_LINK: the next page is at x")
                .doesNotContain("??");
        assertThat(tester.get().uri(page).with(campus.as(campus.administrator("Ina"))))
                .hasStatusOk()
                .bodyText()
                .contains("Biology", "goes on at another site")
                .doesNotContain("next page is at x");
    }

    @Test
    void onePlatformIsCheckedOnlySoOftenWhoeverAsks() throws IOException {
        for (int i = 0; i < 6; i++) {
            check();
        }
        assertThat(tester.post()
                        .uri("/admin/registrations/{id}/check", campus.registration())
                        .with(campus.as(campus.administrator("Ina"))))
                .hasStatus(429);
    }

    private void select(String returnUrl) {
        jdbc.sql("""
                insert into deep_linking_request (deployment_id, channel_id, user_id, return_url, accept_multiple,
                  auto_create, document_targets, created_at)
                values (?, ?, ?, ?, true, false, '', ?)
                """)
                .params(
                        campus.deployment(),
                        channel.value(),
                        campus.manager("Ada", channel).id().value(),
                        returnUrl,
                        Instant.now())
                .update();
    }
}

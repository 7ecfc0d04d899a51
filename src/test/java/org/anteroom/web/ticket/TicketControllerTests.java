package org.anteroom.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.Purge;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.anteroom.web.AnteroomProperties;
import org.anteroom.web.Visit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AnteroomTest
class TicketControllerTests {

    private static final String EVIL = "https://evil.example";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Campus campus;

    @Autowired
    private Tickets tickets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AnteroomProperties properties;

    private Person ada;
    private String ours;

    @BeforeEach
    void prepare() {
        ada = campus.person("Ada");
        ours = properties.publicUrl().toString();
    }

    @Test
    void ticketBeginsTheVisitAndLeadsToItsPage() {
        Visit visit = visit(ada);
        MvcTestResult answer = use(issue(visit, false), ours);

        assertThat(answer).hasStatus(303);
        assertThat(location(answer)).isEqualTo("/rooms?visit=" + visit.key());
        assertThat(answer.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        Cookie session = answer.getResponse().getCookie("anteroom");
        assertThat(mvc.get().uri(location(answer)).cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Ada");
    }

    @Test
    void ticketIsGoodOnce() {
        String ticket = issue(visit(ada), false);
        use(ticket, ours);

        assertSpent(use(ticket, ours));
    }

    @Test
    void ofManyAtOnceOneSucceeds() throws Exception {
        String ticket = issue(visit(ada), false);
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Boolean>> uses = java.util.Collections.nCopies(20, () -> tickets.use(ticket));
            int successes = 0;
            for (Future<Boolean> use : threads.invokeAll(uses)) {
                successes += use.get() ? 1 : 0;
            }
            assertThat(successes).isOne();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void ticketEnds() {
        String ticket = at(Duration.ofSeconds(-61)).issue(ticket(visit(ada), false), Tickets.AT_ONCE);
        String fresh = at(Duration.ofSeconds(-50)).issue(ticket(visit(ada), false), Tickets.AT_ONCE);

        assertSpent(use(ticket, ours));
        assertSpent(use(ticket, EVIL));
        assertThat(use(fresh, ours)).hasStatus(303);
    }

    @Test
    void whatIsNoTicketIsRefused() {
        assertSpent(use("", ours));
        assertSpent(use("none", ours));
        assertThat(mvc.post().uri("/visits").header(HttpHeaders.ORIGIN, ours)).hasStatus(409);
    }

    @Test
    void addressIsNoWayIn() {
        assertThat(mvc.get().uri("/visits?ticket={ticket}", issue(visit(ada), true)))
                .hasStatus(405)
                .doesNotContainHeader("Set-Cookie");
    }

    /** Somebody who has a ticket of their own makes another's browser bring it. */
    @Test
    void ticketThatAnotherSitePostsAsksThePersonFirst() {
        String ticket = issue(visit(ada), true);
        for (String site : new String[] {EVIL, "null", null}) {
            assertAsks(use(ticket, site));
            assertAsks(mvc.perform(form(ticket, site).param("confirmed", "true")));
        }
        MvcTestResult confirmed = mvc.perform(form(ticket, ours).param("confirmed", "true"));
        assertThat(confirmed).hasStatus(303);
    }

    @Test
    void browserInWhichSomebodyElseIsSignedInAsksThePersonFirst() {
        Person ben = campus.person("Ben");
        String ticket = issue(visit(ada), false);
        MvcTestResult asked = mvc.perform(form(ticket, ours).with(campus.as(ben)));

        assertAsks(asked);
        assertThat(page(asked).text()).contains("Ben");
        assertThat(mvc.perform(form(ticket, ours).param("confirmed", "true").with(campus.as(ben))))
                .hasStatus(303);
    }

    @Test
    void provedBrowserIsNotAskedWhoeverElseIsSignedIn() {
        Person ben = campus.person("Ben");
        assertThat(mvc.perform(form(issue(visit(ada), true), ours).with(campus.as(ben))))
                .hasStatus(303);
    }

    @Test
    void personWhoIsSignedInAlreadyIsNotAsked() {
        assertThat(mvc.perform(form(issue(visit(ada), false), ours).with(campus.as(ada))))
                .hasStatus(303);
    }

    @Test
    void newVisitStandsBesideTheOthersUnderANewSessionId() {
        Visit visit = visit(ada);
        MvcTestResult answer = mvc.perform(form(issue(visit, true), ours).with(campus.as(ada)));
        Cookie before = answer.getRequest().getCookies()[0];
        Cookie session = answer.getResponse().getCookie("anteroom");

        assertThat(session.getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/rooms").cookie(before)).hasStatus(401);
        assertThat(mvc.get().uri("/rooms?visit=" + visit.key()).cookie(session)).hasStatusOk();
    }

    @Test
    void secondPressInTheSameBrowserLeadsToThePageAgain() {
        Visit visit = visit(ada);
        String ticket = issue(visit, false);
        Cookie session = use(ticket, ours).getResponse().getCookie("anteroom");

        MvcTestResult again = mvc.perform(form(ticket, ours).cookie(session));
        assertThat(again).hasStatus(303);
        assertThat(location(again)).isEqualTo("/rooms?visit=" + visit.key());
    }

    @Test
    void databaseKnowsTheFingerprintAlone() {
        String ticket = issue(visit(ada), true);
        assertThat(count(ticket)).isZero();
        assertThat(count(Tokens.fingerprint(ticket))).isOne();
    }

    @Test
    void oldTicketsGo() {
        String old = at(Duration.ofMinutes(-12)).issue(ticket(visit(ada), true), Tickets.AT_ONCE);
        String used = issue(visit(ada), true);
        use(used, ours);

        tickets.purge();

        assertThat(count(Tokens.fingerprint(old))).isZero();
        assertThat(count(Tokens.fingerprint(used))).isOne();
    }

    private MvcTestResult use(String ticket, String origin) {
        return mvc.perform(form(ticket, origin));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder form(
            String ticket, String origin) {
        var form = post("/visits").param("ticket", ticket);
        return origin == null ? form : form.header(HttpHeaders.ORIGIN, origin);
    }

    private static void assertSpent(MvcTestResult answer) {
        assertThat(answer).hasStatus(409).doesNotContainHeader("Set-Cookie");
        assertThat(page(answer).text()).contains("This way in was used already or is too old.");
    }

    private static void assertAsks(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().doesNotContainHeader("Set-Cookie");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page(answer).text().replaceAll("[\u2068\u2069]", ""))
                .contains("Is this you?", "Ada", "in Biology of lms.example");
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String location(MvcTestResult answer) {
        return answer.getResponse().getRedirectedUrl();
    }

    private String issue(Visit visit, boolean proved) {
        return tickets.issue(ticket(visit, proved), Tickets.AT_ONCE);
    }

    private static Ticket ticket(Visit visit, boolean proved) {
        return new Ticket(visit, "/rooms", "Biology", "lms.example", proved);
    }

    private Tickets at(Duration offset) {
        return new Tickets(jdbc, (Purge) null, Clock.fixed(Instant.now().plus(offset), ZoneOffset.UTC));
    }

    private long count(String hash) {
        return jdbc.sql("select count(*) from ticket where ticket_hash = ?")
                .param(hash)
                .query(Long.class)
                .single();
    }

    private Visit visit(Person person) {
        return new Visit(
                Tokens.random(8),
                person.id(),
                new RegistrationId(campus.registration().value()),
                null,
                person.name(),
                null,
                null,
                null,
                "/rooms",
                false,
                false,
                Tokens.random(),
                Instant.now());
    }
}

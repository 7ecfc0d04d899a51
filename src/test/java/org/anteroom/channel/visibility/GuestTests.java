package org.anteroom.channel.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.MembershipTrust;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Tokens;
import org.anteroom.shared.UserId;
import org.anteroom.web.AnteroomProperties;
import org.htmlunit.WebClient;
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
class GuestTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AnteroomProperties properties;

    @Autowired
    AdmitGuest admitGuest;

    @Autowired
    EndInvitations endInvitations;

    @Autowired
    MembershipTrust trust;

    private ChannelId channel;
    private Person ada;
    private RoomId room;

    @BeforeEach
    void courseWithRoom() {
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
        room = campus.room(channel, ada).named("Cells").published().create();
    }

    @Test
    void managerInvitesAndTheGuestComesInByTheLink() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage members = browser.getPage("http://localhost/channels/" + channel + "/manage/members");
            HtmlPage page = members.getAnchorByText("Who may come in: Course members only")
                    .click();
            page.<HtmlRadioButtonInput>querySelector("input[value=GUESTS]").setChecked(true);
            HtmlPage open = button(page, "Save").click();
            assertThat(open.asNormalizedText()).contains("Saved.", "Invite a guest");
            open.<HtmlInput>getElementByName("name").setValue("Grace Hopper");
            HtmlPage made = button(open, "Make the link").click();
            assertThat(made.asNormalizedText()).contains("The invitation for Grace Hopper is made", "came: 0");
            String link = made.<HtmlInput>querySelector("#made").getValue();
            assertThat(link).startsWith(properties.url("/guests?code="));

            GuestBrowser grace = grace();
            String code = link.replaceFirst(".*code=", "");
            assertThat(grace.open(code))
                    .hasStatusOk()
                    .bodyText()
                    .contains("You are invited to Biology", "You come in as Grace Hopper");
            assertThat(grace.enter(code, "Somebody Else")).hasStatus(303);
            assertThat(grace.get("/channels/" + channel))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Cells", "Grace Hopper");
            HtmlPage list = browser.getPage("http://localhost/channels/" + channel + "/manage/members");
            assertThat(list.asNormalizedText()).contains("Grace Hopper Member", "Invited guest");
        }
    }

    @Test
    void guestHasWhatAMemberHasInThisChannelAlone() {
        GuestBrowser grace = inside(single());
        RoomId draft = campus.room(channel, ada).named("Draft").create();
        ChannelId other = campus.channel("Chemistry");
        assertThat(grace.status("/rooms/" + room)).isEqualTo(200);
        assertThat(grace.status("/rooms/" + room + "/edit")).isEqualTo(403);
        assertThat(grace.status("/rooms/" + draft)).isEqualTo(404);
        assertThat(grace.status("/channels/" + channel + "/manage/members")).isEqualTo(403);
        assertThat(grace.status("/channels/" + channel + "/rooms/new")).isEqualTo(403);
        assertThat(grace.status("/channels/" + other)).isEqualTo(404);
        assertThat(grace.status("/admin/registrations/" + campus.registration()))
                .isEqualTo(404);
    }

    @Test
    void guestWhoOnlyWatchesIsObserver() {
        openToGuests();
        String code = invite("Grace", "true", "true");
        inside(code);
        assertThat(role(guest())).isEqualTo("OBSERVER");
    }

    @Test
    void guessedLinkSaysThatItIsUnknown() {
        assertThat(grace().open(Tokens.random())).hasStatus(409).bodyText().contains("This invitation is unknown");
        assertThat(grace().enter("", "Eve")).hasStatus(409);
    }

    @Test
    void invitationForOneIsUsedUpForOtherBrowsersOnly() {
        String code = single();
        GuestBrowser grace = inside(code);
        assertThat(grace().open(code)).hasStatus(409).bodyText().contains("was used already");
        assertThat(grace().enter(code, "Eve")).hasStatus(409);
        assertThat(grace.open(code)).hasStatusOk().bodyText().contains("You come in as Grace");
        assertThat(grace.enter(code, "")).hasStatus(303);
        assertThat(guests()).hasSize(1);
    }

    @Test
    void ofManyWhoOpenAnInvitationForOneAtOnceOneComesIn() throws Exception {
        int many = 8;
        String code = single();
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(threads.submit(() -> {
                together.await();
                try {
                    return admitGuest.admit(code, "Grace", Tokens.random()).name();
                } catch (DomainError refused) {
                    return refused.code();
                }
            }));
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> one : all) {
            outcomes.add(one.get());
        }
        threads.shutdown();
        assertThat(outcomes).containsOnlyOnce("Grace").contains("invitation-used");
        assertThat(guests()).hasSize(1);
    }

    @Test
    void severalGuestsWriteTheirNames() {
        openToGuests();
        String code = invite("Panel", "false", "false");
        assertThat(grace().enter(code, " \u202e\u0007 "))
                .hasStatus(422)
                .bodyText()
                .contains("1 to 100");
        assertThat(grace().enter(code, "x".repeat(101))).hasStatus(422);
        GuestBrowser grace = grace();
        assertThat(grace.enter(code, "Grace <b>\u202e")).hasStatus(303);
        assertThat(grace.get("/channels/" + channel))
                .bodyText()
                .contains("Grace &lt;b&gt;")
                .doesNotContain("\u202e");
        assertThat(grace().enter(code, "Alan")).hasStatus(303);
        assertThat(guests()).hasSize(2);
    }

    @Test
    void expiredInvitationLetsNobodyInAndPutsItsGuestsOut() {
        String code = single();
        GuestBrowser grace = inside(code);
        UserId guest = guest();
        Instant expiry = jdbc.sql("select expires_at from guest_invitation where channel_id = ?")
                .param(channel.value())
                .query(Instant.class)
                .single();
        assertThat(confirmedAt(guest)).isEqualTo(trust.confirmedUntil(expiry));

        jdbc.sql("update guest_invitation set expires_at = ? where channel_id = ?")
                .params(Instant.now().minusSeconds(1), channel.value())
                .update();
        assertThat(grace.open(code)).hasStatus(409).bodyText().contains("This invitation has ended");
        assertThat(grace.enter(code, "")).hasStatus(409);
        endInvitations.endExpired();
        assertThat(grace.status("/channels/" + channel)).isEqualTo(404);
        assertThat(grace.status("/rooms/" + room)).isEqualTo(404);
    }

    @Test
    void guestIsOutAtTheEndOfTheInvitationEvenBeforeItIsPutAway() {
        GuestBrowser grace = inside(single());
        jdbc.sql("update membership set confirmed_at = ? where user_id = ?")
                .params(trust.confirmedUntil(Instant.now().minusSeconds(1)), guest().value())
                .update();
        assertThat(grace.status("/channels/" + channel)).isEqualTo(404);
        assertThat(grace.status("/rooms/" + room)).isEqualTo(404);
    }

    @Test
    void withdrawnInvitationPutsItsGuestsOut() throws IOException {
        String code = single();
        GuestBrowser grace = inside(code);
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/channels/" + channel + "/manage/visibility");
            page.<HtmlButton>querySelector("button[aria-label='Withdraw the invitation for Grace']")
                    .click();
        }
        assertThat(grace.status("/channels/" + channel)).isEqualTo(404);
        assertThat(grace.open(code)).hasStatus(409).bodyText().contains("no longer good");
        assertThat(grace.enter(code, "")).hasStatus(409);
    }

    @Test
    void closedChannelPutsGuestsOutWithTheNextRequestAndOpenedAgainDoesNotKnowThem() {
        String code = single();
        GuestBrowser grace = inside(code);
        campus.room(channel, ada)
                .published()
                .moderatedBy(campus.person(guest(), "Grace"))
                .create();
        RoomId edited = campus.room(channel, ada)
                .coEditedBy(campus.person(guest(), "Grace"))
                .create();
        assertThat(grace.status("/rooms/" + edited + "/edit")).isEqualTo(200);

        choose("MEMBERS");
        assertThat(grace.status("/channels/" + channel)).isEqualTo(404);
        assertThat(grace.status("/rooms/" + room)).isEqualTo(404);
        assertThat(grace.status("/rooms/" + edited + "/edit")).isEqualTo(404);
        assertThat(grace.get("/channels")).hasStatusOk().bodyText().doesNotContain("Biology");
        choose("GUESTS");
        assertThat(grace.enter(code, "")).hasStatus(409);
        assertThat(grace.status("/channels/" + channel)).isEqualTo(404);
    }

    @Test
    void channelThatIsNotOpenToGuestsMakesNoInvitations() {
        assertThat(post("/invitations", "name", "Grace")).hasStatus(409);
        openToGuests();
        assertThat(post("/invitations", "name", "  ")).hasStatus(422).bodyText().contains("1 to 100");
    }

    @Test
    void formOfAnotherSiteBringsNobodyIn() {
        String code = single();
        GuestBrowser grace = grace();
        assertThat(grace.enterFrom("https://evil.example", code, "Eve"))
                .hasStatusOk()
                .bodyText()
                .contains("You come in as");
        assertThat(guests()).isEmpty();
        assertThat(grace.open(code).getResponse().getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void removedGuestDoesNotComeInAgainWithTheSameBrowser() {
        String code = single();
        GuestBrowser grace = inside(code);
        assertThat(mvc.delete()
                        .uri("/channels/{c}/manage/members/{u}", channel, guest())
                        .with(campus.as(ada)))
                .hasStatus(302);
        assertThat(grace.status("/channels/" + channel)).isEqualTo(404);
        assertThat(grace.enter(code, "")).hasStatus(409).bodyText().contains("no longer good");
        Person sam = campus.member("Sam", channel);
        assertThat(mvc.delete()
                        .uri("/channels/{c}/manage/members/{u}", channel, sam.id())
                        .with(campus.as(ada)))
                .hasStatus(409);
    }

    @Test
    void guestCannotBecomeManagerButMemberOrObserver() {
        inside(single());
        assertThat(role(ChannelRole.MANAGER)).hasStatus(422);
        assertThat(role(ChannelRole.CONTRIBUTOR)).hasStatus(422);
        assertThat(role(ChannelRole.OBSERVER)).hasStatus(302);
        assertThat(role(guest())).isEqualTo("OBSERVER");
    }

    private GuestBrowser grace() {
        return new GuestBrowser(mvc, properties.publicUrl().toString());
    }

    private GuestBrowser inside(String code) {
        GuestBrowser grace = grace();
        assertThat(grace.enter(code, "Grace")).hasStatus(303);
        assertThat(grace.status("/channels/" + channel)).isEqualTo(200);
        return grace;
    }

    private String single() {
        openToGuests();
        return invite("Grace", "true", "false");
    }

    private void openToGuests() {
        choose("GUESTS");
    }

    private void choose(String visibility) {
        assertThat(post("", "visibility", visibility)).hasStatus(302);
    }

    private String invite(String name, String single, String watches) {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/channels/" + channel + "/manage/visibility");
            page.<HtmlInput>getElementByName("name").setValue(name);
            page.<HtmlSelect>getElementByName("single").setSelectedAttribute(single, true);
            page.<org.htmlunit.html.HtmlCheckBoxInput>getElementByName("watches")
                    .setChecked(watches.equals("true"));
            HtmlPage made = button(page, "Make the link").click();
            return made.<HtmlInput>querySelector("#made").getValue().replaceFirst(".*code=", "");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private MvcTestResult post(String path, String field, String value) {
        return mvc.post()
                .uri("/channels/" + channel + "/manage/visibility" + path)
                .param(field, value)
                .with(campus.as(ada))
                .exchange();
    }

    private MvcTestResult role(ChannelRole role) {
        return mvc.post()
                .uri("/channels/{c}/manage/members/{u}/role", channel, guest())
                .param("role", role.name())
                .with(campus.as(ada))
                .exchange();
    }

    private List<Long> guests() {
        return jdbc.sql("""
                select g.user_id from guest g join guest_invitation i on i.id = g.invitation_id where i.channel_id = ?
                """).param(channel.value()).query(Long.class).list();
    }

    private UserId guest() {
        return new UserId(guests().get(0));
    }

    private String role(UserId user) {
        return jdbc.sql("select role from membership where user_id = ?")
                .param(user.value())
                .query(String.class)
                .single();
    }

    private Instant confirmedAt(UserId user) {
        return jdbc.sql("select confirmed_at from membership where user_id = ?")
                .param(user.value())
                .query(Instant.class)
                .single();
    }

    private static HtmlButton button(HtmlPage page, String words) {
        return page.getFirstByXPath("//main//button[normalize-space()='" + words + "']");
    }
}

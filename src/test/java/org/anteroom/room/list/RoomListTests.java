package org.anteroom.room.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class RoomListTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    private ChannelId biology;
    private Person ada;
    private Person cora;
    private Person sam;

    @BeforeEach
    void course() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        cora = campus.contributor("Cora", biology);
        sam = campus.member("Sam", biology);
    }

    @Test
    void myRoomsAreThoseThatIOwnOrCoEditNewestFirst() throws IOException {
        ChannelId left = campus.channel("Chemistry");
        campus.room(biology, ada).named("Mine").create();
        campus.room(biology, ada).named("Mine and published").published().create();
        campus.room(biology, cora).named("Shared with me").coEditedBy(ada).create();
        campus.room(biology, cora).named("Only in my channel").published().create();
        campus.room(biology, cora)
                .named("Moderated")
                .published()
                .moderatedBy(ada)
                .create();
        campus.room(left, cora)
                .named("Of a channel that I left")
                .coEditedBy(ada)
                .create();
        campus.room(biology, ada).named("Deleted").deletedAt(Instant.now()).create();

        assertThat(names(ada, "/rooms")).containsExactly("Shared with me", "Mine and published", "Mine");
        assertThat(mvc.get().uri("/rooms").with(campus.as(ada)))
                .bodyText()
                .contains("Not published", "Published", "Biology", "More actions");
    }

    @Test
    void whereThereIsNothingToFindThereIsNoSearch() {
        assertThat(mvc.get().uri("/rooms").with(campus.as(ada))).bodyText().doesNotContain("role=\"search\"");
        assertThat(mvc.get().uri("/channels/" + biology).with(campus.as(ada)))
                .bodyText()
                .doesNotContain("role=\"search\"");
        campus.room(biology, ada).create();
        assertThat(mvc.get().uri("/rooms").with(campus.as(ada))).bodyText().contains("role=\"search\"");
        assertThat(mvc.get().uri("/rooms?q=none").with(campus.as(ada)))
                .bodyText()
                .contains("role=\"search\"");
    }

    @Test
    void channelShowsPublishedRoomsAndOwnDrafts() throws IOException {
        campus.room(biology, ada).named("Draft of Ada").create();
        campus.room(biology, cora).named("Draft of Cora").coEditedBy(sam).create();
        campus.room(biology, ada).named("Open").published().create();
        campus.room(campus.channel("Chemistry"), ada)
                .named("Elsewhere")
                .published()
                .create();

        String address = "/channels/" + biology;
        assertThat(names(ada, address)).containsExactly("Open", "Draft of Ada");
        assertThat(names(cora, address)).containsExactly("Open", "Draft of Cora");
        assertThat(names(sam, address)).containsExactly("Open", "Draft of Cora");
        assertThat(names(campus.observer("Olga", biology), address)).containsExactly("Open");
    }

    @Test
    void searchTakesWhatIsWrittenLiterally() throws IOException {
        campus.room(biology, ada).named("Cells 100%").tagged("Term 1").create();
        campus.room(biology, ada).named("Tissues_A").tagged("lab", "Cell").create();
        campus.room(biology, ada).named("Plants").create();

        assertThat(names(ada, "/rooms?q=CELL")).containsExactly("Tissues_A", "Cells 100%");
        assertThat(names(ada, "/rooms?q=%25")).containsExactly("Cells 100%");
        assertThat(names(ada, "/rooms?q=_")).containsExactly("Tissues_A");
        assertThat(names(ada, "/rooms?tag=cell")).containsExactly("Tissues_A");
        assertThat(names(ada, "/rooms?tag=term")).isEmpty();
        assertThat(names(ada, "/channels/" + biology + "?tag=Term+1&q=cells")).containsExactly("Cells 100%");
    }

    @Test
    void tagsAndSearchFormLeadToTheFilteredList() throws IOException {
        campus.room(biology, ada).named("Cells").tagged("lab").create();
        campus.room(biology, ada).named("Plants").create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/rooms");
            HtmlPage tagged = page.getAnchorByText("lab").click();
            assertThat(names(tagged)).containsExactly("Cells");
            HtmlForm search = tagged.querySelector("form[role=search]");
            search.getInputByName("q").setValue("plants");
            HtmlPage nothing = search.<HtmlButton>querySelector("button").click();
            assertThat(nothing.asNormalizedText()).contains("No room matches");
            HtmlPage all = nothing.getAnchorByText("Show all rooms").click();
            assertThat(names(all)).hasSize(2);
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws IOException {
        for (int i = 1; i <= 45; i++) {
            campus.room(biology, ada).named("Room " + i).create();
        }
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage first = browser.getPage("http://localhost/rooms");
            HtmlPage second = first.getAnchorByText("Older rooms").click();
            HtmlPage third = second.getAnchorByText("Older rooms").click();
            assertThat(names(first)).hasSize(20).startsWith("Room 45");
            assertThat(names(second)).hasSize(20).startsWith("Room 25");
            assertThat(names(third)).containsExactly("Room 5", "Room 4", "Room 3", "Room 2", "Room 1");
            assertThat(third.asNormalizedText()).doesNotContain("Older rooms");
        }
    }

    @Test
    void emptyListsSayWhatTheyAreForAndOfferTheFirstStep() {
        assertThat(mvc.get().uri("/rooms").with(campus.as(ada))).bodyText().contains("appear here", "Choose a channel");
        assertThat(mvc.get().uri("/channels/{id}", biology).with(campus.as(ada)))
                .bodyText()
                .contains("Start with a new room", "New room");
        assertThat(mvc.get().uri("/channels/{id}", biology).with(campus.as(sam)))
                .bodyText()
                .contains("no open room")
                .doesNotContain("New room");
    }

    @Test
    void menuOffersWhatThePolicyAllows() throws IOException {
        campus.room(biology, ada).named("Open").published().create();
        assertThat(menu(ada)).contains("Edit", "Unpublish", "Delete room");
        assertThat(menu(cora)).contains("Edit").doesNotContain("Unpublish", "Delete room");
        assertThat(menu(sam)).isEmpty();
    }

    private String menu(Person person) throws IOException {
        try (WebClient browser = campus.browser(person)) {
            HtmlPage page = browser.getPage("http://localhost/channels/" + biology);
            DomNode menu = page.querySelector("#rooms details");
            return menu == null ? "" : menu.getTextContent();
        }
    }

    private List<String> names(Person person, String address) throws IOException {
        try (WebClient browser = campus.browser(person)) {
            return names((HtmlPage) browser.getPage("http://localhost" + address));
        }
    }

    private static List<String> names(HtmlPage page) {
        return page.querySelectorAll("#rooms a[id^=room-]").stream()
                .map(DomNode::getTextContent)
                .toList();
    }
}

package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In an LMS frame the session's cookie belongs to tool and platform together. A page of the tool that opens in a tab of its
 * own does not get it, and says that nobody is signed in; a link to another site is not concerned, and a form takes a
 * ticket along.
 */
class NewTabTests {

    @ParameterizedTest
    @MethodSource("org.anteroom.MessagesTests#templates")
    void pagesOfTheToolDoNotOpenInANewTab(Path template) throws IOException {
        List<String> links = Jsoup.parse(Files.readString(template)).select("[target=_blank]").stream()
                .filter(link -> !link.attr("rel").contains("noreferrer"))
                .filter(link -> !(link.is("form[method=post]") && carriesTicket(link)))
                .map(Element::outerHtml)
                .toList();
        assertThat(links).as("links in %s", template).isEmpty();
    }

    private static boolean carriesTicket(Element form) {
        return form.attr("th:attr").equals("action=@{/visits}") && form.selectFirst("[name=ticket]") != null;
    }
}

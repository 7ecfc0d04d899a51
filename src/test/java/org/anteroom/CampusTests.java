package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class CampusTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Test
    void peopleSeeWhatTheyMay() {
        var biology = campus.channel("Biology");
        var ada = campus.manager("Ada", biology);
        RoomId room = campus.room(biology, ada).named("Cells").create();

        assertThat(mvc.get().uri("/rooms/{id}", room).with(campus.as(ada)))
                .hasStatusOk()
                .bodyText()
                .contains("Cells");
        assertThat(mvc.get().uri("/rooms/{id}", room).with(campus.as(campus.person("Eve"))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/rooms/{id}", room))
                .hasStatus(401)
                .bodyText()
                .containsIgnoringCase("open the activity");
    }

    @Test
    void browsersShowPages() throws IOException {
        var biology = campus.channel("Biology");
        var ada = campus.manager("Ada", biology);
        RoomId room = campus.room(biology, ada).named("Cells").create();

        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/rooms/" + room);
            assertThat(page.getTitleText()).isEqualTo("Cells");
        }
    }
}

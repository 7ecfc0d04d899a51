package demo.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LtiBrowserTests {

    private final DemoLms lms = DemoLms.start(0, "http://localhost:1");
    private final LtiBrowser browser = new LtiBrowser(lms);
    private final Activity meeting = lms.activity("BIO-101", "Weekly meeting");
    private FakeTool tool;

    @BeforeEach
    void connect() throws IOException {
        tool = new FakeTool(lms);
        lms.connectTo(tool.url());
    }

    @AfterEach
    void stop() {
        tool.close();
        lms.close();
    }

    @Test
    void wholeLaunchKeepsTheSecureCookieOfTheTool() {
        Page page = browser.as(lms.person("ada")).open(meeting);

        assertThat(page.url()).isEqualTo(tool.url() + "/lti/launch");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("[id_token, state]");
    }

    @Test
    void forgottenCookiesOfTheToolAreGone() {
        Page login = browser.as(lms.person("ada")).begin(meeting);
        Page answer = login.form("form").submit();
        browser.forget(tool.url());

        assertThat(answer.passOn().status()).isEqualTo(403);
    }

    @Test
    void twoBrowsersAreTwoPeople() {
        LtiBrowser other = new LtiBrowser(lms).as(lms.person("layla"));
        browser.as(lms.person("ada"));

        assertThat(other.get(lms.issuer() + "/")
                        .html()
                        .select("option[selected]")
                        .text())
                .isEqualTo("ليلى حداد");
    }

    @Test
    void personsSwitchByTheFormOfAnyPage() {
        Page course = browser.as(lms.person("ada")).get(lms.issuer() + "/").click("The Living Cell BIO-101, Teacher");

        Page switched =
                course.form("form.who").with("person", lms.person("kai").sub()).submit();

        assertThat(switched.url()).isEqualTo(course.url());
        assertThat(switched.html().select("option[selected]").text()).isEqualTo("Kai 🦊 O'Brien");
    }
}

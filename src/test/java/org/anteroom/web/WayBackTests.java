package org.anteroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WayBackTests {

    private static final String COURSE = FakePlatforms.MOODLE + "/course/view.php?id=1&name=Zell Übung";

    private final WayBack wayBack = new WayBack(FakePlatforms.many());
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void wayLeadsToTheCourseOfTheLaunch() {
        MockHttpServletResponse launch = new MockHttpServletResponse();
        wayBack.remember(launch, COURSE);
        request.setCookies(launch.getCookies());

        assertThat(wayBack.find(request)).contains(COURSE);
    }

    @Test
    void withoutALaunchThereIsNoWay() {
        assertThat(wayBack.find(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://moodle.example.edu@evil.example/",
                "//moodle.example.edu/",
                "javascript:alert(1)",
                "https://moodle example.edu/",
                "https://[",
                "no address",
                ""
            })
    void cookieThatSomebodyElseWroteLeadsNowhere(String forged) {
        byte[] bytes = forged.getBytes(StandardCharsets.UTF_8);
        request.setCookies(new Cookie("anteroom-course", Base64.getUrlEncoder().encodeToString(bytes)));

        assertThat(wayBack.find(request)).isEmpty();
    }

    @Test
    void cookieThatIsUnreadableLeadsNowhere() {
        request.setCookies(new Cookie("anteroom-course", "***"));

        assertThat(wayBack.find(request)).isEmpty();
    }
}

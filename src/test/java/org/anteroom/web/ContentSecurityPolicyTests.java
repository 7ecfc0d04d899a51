package org.anteroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import org.anteroom.shared.RegistrationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ContentSecurityPolicyTests {

    private static final String MOODLE = FakePlatforms.MOODLE;
    private static final String CANVAS = FakePlatforms.CANVAS;

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void pageOfAVisitIsFramedByItsPlatformAlone() {
        request.setAttribute(ContentSecurityPolicy.REGISTRATION, new RegistrationId(1));

        assertThat(framers(new FakePlatforms(Set.of(MOODLE, CANVAS)))).containsExactly("'self'", MOODLE);
    }

    @Test
    void pageWithoutAVisitIsFramedByAllPlatformsWhileTheyAreFew() {
        assertThat(framers(new FakePlatforms(Set.of(MOODLE, CANVAS))))
                .containsExactlyInAnyOrder("'self'", MOODLE, CANVAS);
    }

    @Test
    void pageWithoutAVisitIsFramedByNobodyWhereThePlatformsAreMany() {
        assertThat(framers(FakePlatforms.many())).containsExactly("'self'");
    }

    @Test
    void onePlatformOfManyFramesWhatItAskedFor() {
        request.addHeader("Origin", MOODLE);
        request.addHeader("Referer", MOODLE + "/mod/lti/launch.php?id=1");

        assertThat(framers(FakePlatforms.many())).containsExactly("'self'", MOODLE);
    }

    @Test
    void platformThatSendsByALinkIsKnownByItsPage() {
        request.addHeader("Referer", CANVAS + "/courses/1");

        assertThat(framers(FakePlatforms.many())).containsExactly("'self'", CANVAS);
    }

    @Test
    void whoIsSignedOutIsStillInTheFrameOfTheCourse() {
        MockHttpServletResponse launch = new MockHttpServletResponse();
        new WayBack(FakePlatforms.many()).remember(launch, MOODLE + "/course/view.php?id=1");
        request.setCookies(launch.getCookies());
        request.addHeader("Referer", "https://tool.example/rooms/1");

        assertThat(framers(FakePlatforms.many())).containsExactly("'self'", MOODLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://moodle.example.edu.evil.example",
                "https://evil.example; script-src *",
                "https://moodle.example.edu@evil.example",
                "https://[",
                ""
            })
    void strangersDoNotGetTheirNameIntoTheHeader(String origin) {
        request.addHeader("Origin", origin);
        request.addHeader("Referer", origin + "/");
        request.setCookies(new Cookie("anteroom-course", "aHR0cHM6Ly9ldmlsLmV4YW1wbGU"));

        assertThat(framers(FakePlatforms.many())).containsExactly("'self'");
    }

    private List<String> framers(FrameAncestors platforms) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ContentSecurityPolicy(platforms).writeHeaders(request, response);
        String policy = response.getHeader("Content-Security-Policy");
        return List.of(policy.substring(policy.indexOf("frame-ancestors ") + 16)
                .strip()
                .split(" "));
    }
}

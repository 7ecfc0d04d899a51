package demo.lms;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoursePagesTests {

    private static final String MARKUP = "<b onclick=\"x\">'Tom' & Jerry</b>";

    private final DemoLms lms = DemoLms.start(0, PlayedTool.URL);
    private final LtiBrowser browser = new LtiBrowser(lms);

    @AfterEach
    void stop() {
        lms.close();
    }

    @Test
    void newcomerChoosesAPersonAndSeesTheirCourses() {
        Page people = browser.get(lms.issuer() + "/");
        Page courses =
                people.form("main form").with("person", lms.person("ada").sub()).submit();

        assertThat(people.html().select("main button")).hasSize(8);
        assertThat(courses.html().select("main .card")).hasSize(3);
        assertThat(courses.text()).contains("BIO-101, Teacher", "SEM-<3>, Student");
    }

    @Test
    void adminSeesEveryCourse() {
        lms.addCourse("NEW", "New");

        assertThat(browser.as(lms.person("robin"))
                        .get(lms.issuer() + "/")
                        .html()
                        .select("main .card"))
                .hasSize(4);
    }

    @Test
    void frameAllowsTheToolWhatMoodleAllows() {
        Page page = browser.as(lms.person("ada")).get(address(lms.activity("BIO-101", "Weekly meeting")));
        Element frame = page.html().select("iframe").get(0);

        assertThat(frame.attr("allow"))
                .isEqualTo("microphone U; camera U; geolocation U; midi U; encrypted-media U; autoplay U"
                        .replace("U", PlayedTool.URL));
        assertThat(frame.hasAttr("allowfullscreen")).isTrue();
        assertThat(frame.attr("src")).endsWith("/launch");
    }

    @Test
    void newWindowIsALinkToALaunchOfItsOwn() {
        Page page = browser.as(lms.person("ada")).get(address(lms.activity("BIO-101", "Weekly meeting")));

        assertThat(page.html().select("a[target=lti-101]").text()).isEqualTo("Open in a new window");
        assertThat(page.click("Open in a new window").passesOn()).isTrue();
    }

    @Test
    void namesAndTitlesAreEscaped() {
        Person person = lms.addPerson("markup", MARKUP, MARKUP, "en");
        Course course = lms.addCourse(MARKUP, MARKUP);
        lms.enrol(course, person, Role.STUDENT);
        Activity activity = lms.addActivity(course, MARKUP, MARKUP);
        browser.as(person);

        for (String url : new String[] {"/", "/courses/" + course.id(), "/activities/" + activity.id()}) {
            Page page = browser.get(lms.issuer() + url);
            assertThat(page.status()).as(url).isEqualTo(200);
            assertThat(page.html().select("[onclick]")).as(url).isEmpty();
            assertThat(page.text()).as(url).contains(MARKUP);
        }
    }

    @Test
    void strangerDoesNotSeeTheCourse() {
        browser.as(lms.person("tomasz"));

        assertThat(browser.get(lms.issuer() + "/courses/"
                                + lms.course("BIO-101").id())
                        .status())
                .isEqualTo(403);
        assertThat(browser.get(address(lms.activity("BIO-101", "Weekly meeting")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void returnLeadsOutOfTheFrameIntoTheCourse() {
        Page page = browser.get(lms.issuer() + "/lti/return?course=2");
        Element link = page.html().select("a[data-leave-frame]").get(0);

        assertThat(link.absUrl("href")).isEqualTo(lms.issuer() + "/courses/2");
        assertThat(link.attr("target")).isEqualTo("_top");
    }

    @Test
    void returnWithAMessageShowsItAndWaits() {
        Page page = browser.get(lms.issuer() + "/lti/return?course=2&lti_errormsg=%3Cb%3ENo");

        assertThat(page.text()).contains("<b>No");
        assertThat(page.html().select("[data-leave-frame]")).isEmpty();
    }

    @Test
    void switchingNeverLeadsToAnotherSite() {
        Page page = browser.get(lms.issuer() + "/")
                .form("main form")
                .with("person", lms.person("ada").sub())
                .with("back", "//example.org/")
                .submit();

        assertThat(page.url()).isEqualTo(lms.issuer() + "/");
    }

    @Test
    void otherNamesOfThisMachineLeadToTheIssuer() {
        String port = lms.issuer().replaceFirst(".*:", "");

        assertThat(browser.get("http://localhost:" + port + "/platform").url()).isEqualTo(lms.issuer() + "/platform");
    }

    @Test
    void platformPageRotatesKeys() {
        Page page = browser.get(lms.issuer() + "/platform");
        Page rotated = page.form("form[action=/platform/keys]").submit();

        assertThat(page.html().select(".keys li")).hasSize(1);
        assertThat(rotated.html().select(".keys li")).hasSize(2);
    }

    private String address(Activity activity) {
        return lms.issuer() + "/activities/" + activity.id();
    }
}

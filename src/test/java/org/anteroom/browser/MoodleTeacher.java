package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Comparator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a teacher does in Moodle to have rooms in a course, and again in another. */
record MoodleTeacher(MoodleTab tab) {

    /** An activity of that tool with a new room. */
    void addActivity(long course, String type, String room) {
        tab.go("/course/modedit.php?add=lti&typeid=" + type + "&course=" + course + "&section=1");
        tab.button("Select content").click();
        FrameLocator frame = tab.frame("#contentitem-page-iframe");
        frame.getByLabel("New room").fill(room);
        frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Add to the course"))
                .click();
        assertThat(tab.field("Activity name")).hasValue(room);
        tab.button("Save and display").click();
        assertThat(tab.tool().heading(room)).isVisible();
    }

    /** The activity that is open; the copy has the same name, and says that it is one. */
    void duplicateActivity() {
        long activity = MoodleCampus.id(tab.page().url());
        Object key = tab.page().evaluate("M.cfg.sesskey");
        tab.go("/course/mod.php?sesskey=" + key + "&duplicate=" + activity);
    }

    void importCourse(long from, long into) {
        tab.go("/backup/import.php?id=" + into + "&importid=" + from);
        tab.button("Jump to final step").click();
        assertThat(tab.page().getByText("Import complete")).isVisible();
    }

    /** A tool that only this course has, as a teacher adds it by "LTI External tools". */
    CourseTool addTool(long course) {
        String tool = Site.get().tool();
        MoodleForm.at(tab.browser(), edit(course), "form.mform[action*='coursetooledit']")
                .with("lti_typename", "Anteroom of the course")
                .with("lti_toolurl", tool)
                .with("lti_ltiversion", "1.3.0")
                .with("lti_keytype", "JWK_KEYSET")
                .with("lti_publickeyset", tool + "/.well-known/jwks.json")
                .with("lti_initiatelogin", tool + "/lti/login")
                .with("lti_redirectionuris", tool + "/lti/launch")
                .with("lti_customparameters", "context_history=$Context.id.history")
                .with("lti_contentitem", "1")
                .with("lti_toolurl_ContentItemSelectionRequest", tool + "/lti/launch")
                .with("lti_sendname", "1")
                .with("submitbutton", "1")
                .send();
        return tool(course);
    }

    /** As Moodle made it for the course: by a teacher, or when the course was copied. */
    CourseTool tool(long course) {
        String type = page("/mod/lti/coursetools.php?id=" + course)
                .select("a[href*='coursetooledit.php'][href*='typeid=']")
                .eachAttr("href")
                .stream()
                .map(link -> link.replaceFirst(".*typeid=(\\d+).*", "$1"))
                .max(Comparator.comparing(Long::valueOf))
                .orElseThrow();
        String client = page(edit(course) + "&typeid=" + type)
                .select("input[name=lti_clientid]")
                .val();
        assertThat(client).isNotBlank();
        return new CourseTool(type, client);
    }

    private Document page(String path) {
        return Jsoup.parse(tab.browser().request().get(Moodle.address(path)).text());
    }

    private static String edit(long course) {
        return "/mod/lti/coursetooledit.php?course=" + course;
    }

    /** What Moodle shows of a tool for its registration by hand. */
    record CourseTool(String type, String client) {

        void register(ConsoleTab console) {
            console.go("/admin/registrations/new/moodle");
            fill(console, "issuer", Moodle.url());
            fill(console, "clientId", client);
            fill(console, "deploymentId", type);
            fill(console, "endpoints.authorizationEndpoint", Moodle.address("/mod/lti/auth.php"));
            fill(console, "endpoints.tokenEndpoint", Moodle.address("/mod/lti/token.php"));
            fill(console, "endpoints.jwksUri", Moodle.address("/mod/lti/certs.php"));
            console.main().locator("form button").click();
            assertThat(console.main()).containsText(client);
        }

        private static void fill(ConsoleTab console, String field, String value) {
            console.main().locator("[name='" + field + "']").fill(value);
        }
    }
}

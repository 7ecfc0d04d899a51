package org.anteroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A course of its own with a teacher and a student, made by an admin in Moodle's pages. */
record MoodleCampus(String mark, long course, Moodle.Account teacher, Moodle.Account student) {

    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");
    private static final String PASSWORD = "Trial-2026";

    static MoodleCampus create(BrowserContext admin) {
        String mark = Long.toString(System.currentTimeMillis() / 1000, 36);
        long course = createCourse(admin, "Cell Biology", "BIO-" + mark);
        Moodle.Account teacher = createPerson(admin, "tess" + mark, "Tess", "Lindqvist");
        Moodle.Account student = createPerson(admin, "sam" + mark, "Sam", "Achterberg");
        enrol(admin, course, teacher, "Teacher");
        enrol(admin, course, student, "Student");
        return new MoodleCampus(mark, course, teacher, student);
    }

    /** By "Copy course", with those who teach and learn in it; waits until it is copied. */
    long copyCourse(MoodleTab admin) {
        admin.go("/backup/copy.php?id=" + course);
        admin.field("Course full name").fill("Cell Biology, next term");
        admin.field("Course short name").fill(copyName());
        for (String role : List.of("Teacher", "Student")) {
            admin.field(role).check();
        }
        admin.picture("moodle-copy");
        admin.button("Copy and return").click();
        admin.page().waitForURL("**/course/view.php*");
        Moodle.runTasks();
        // Until Moodle has copied it, the course has another name.
        for (int i = 0; i < 60; i++) {
            Optional<Long> copy = find(admin.browser(), copyName());
            if (copy.isPresent()) {
                return copy.get();
            }
            admin.page().waitForTimeout(5000);
        }
        throw new AssertionError("Moodle copied no course in five minutes: MOODLE_CRON, or its cron?");
    }

    /** Another one of the same teacher. */
    long addCourse(MoodleTab admin) {
        long added = createCourse(admin.browser(), "Botany", otherName());
        enrol(admin.browser(), added, teacher, "Teacher");
        return added;
    }

    /** But for the two accounts, nothing is left of it. */
    void tidyUp(BrowserContext admin) {
        for (String name : List.of("BIO-" + mark, copyName(), otherName())) {
            find(admin, name)
                    .ifPresent(id -> MoodleForm.at(
                                    admin,
                                    "/course/delete.php?id=" + id,
                                    "form[method=post][action*='/course/delete.php']")
                            .send());
        }
    }

    private String copyName() {
        return "BIO-" + mark + "-NEXT";
    }

    private String otherName() {
        return "BOT-" + mark;
    }

    private static Optional<Long> find(BrowserContext admin, String shortName) {
        APIResponse page = admin.request().get(Moodle.address("/course/view.php?name=" + shortName));
        return Jsoup.parse(page.text()).body().classNames().stream()
                .filter(it -> page.ok() && it.matches("course-\\d+"))
                .map(it -> Long.parseLong(it.substring("course-".length())))
                .findFirst();
    }

    private static long createCourse(BrowserContext admin, String name, String shortName) {
        String landing = MoodleForm.at(admin, "/course/edit.php?category=1", "form.mform[action*='/course/edit.php']")
                .with("fullname", name)
                .with("shortname", shortName)
                .with("newsitems", "0")
                .with("saveanddisplay", "1")
                .send();
        return id(landing);
    }

    private static Moodle.Account createPerson(BrowserContext admin, String name, String given, String family) {
        String landing = MoodleForm.at(
                        admin, "/user/editadvanced.php?id=-1", "form.mform[action*='/user/editadvanced.php']")
                .with("username", name)
                .with("newpassword", PASSWORD)
                .with("firstname", given)
                .with("lastname", family)
                .with("email", name + "@trial.example")
                .with("submitbutton", "1")
                .send();
        assertThat(landing).as("account of " + name).doesNotContain("editadvanced");
        return new Moodle.Account(name, PASSWORD);
    }

    private static void enrol(BrowserContext admin, long course, Moodle.Account person, String role) {
        String methods = Moodle.address("/enrol/instances.php?id=" + course);
        String page = Jsoup.parse(admin.request().get(methods).text(), methods)
                .select("a[href*='/enrol/manual/manage.php']")
                .first()
                .absUrl("href");
        MoodleForm.at(admin, page + "&addselect_searchtext=" + person.name(), "#assignform")
                .choosing("roleid", role)
                .choosing("addselect[]", person.name() + "@")
                .with("add", "1")
                .send();
    }

    static long id(String address) {
        Matcher matcher = ID.matcher(address);
        assertThat(matcher.find()).as(address).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}

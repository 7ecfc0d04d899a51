package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import demo.lms.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People in real browsers with cameras and microphones meet on the stage, and a moderator keeps order. */
class StageJourney {

    private final MeetingCourse course = new MeetingCourse();

    @AfterEach
    void close() {
        course.close();
    }

    @Test
    void twoSeeEachOthersMovingPicture() {
        LivePage dora = new LivePage(course.enter(course.teacher()));
        dora.isAccessible().picture("stage-join").join("Join the stage").sees("Dora");
        LivePage ben = new LivePage(course.enter(course.tab("Ben", "Achterberg", Role.STUDENT)));
        long joined = System.nanoTime();
        ben.join("Join the stage").sees("Dora");
        dora.sees("Ben");
        System.out.println("saw each other after " + (System.nanoTime() - joined) / 1_000_000 + " ms");
        byte[] first = dora.tile("Ben").screenshot();
        dora.page().waitForTimeout(500);
        assertThat(dora.tile("Ben").screenshot()).isNotEqualTo(first);
        dora.isAccessible().picture("stage");

        ben.button("Camera").click();
        assertThat(dora.tile("Ben")).hasClass(java.util.regex.Pattern.compile(".*is-dark.*"));
        ben.button("Camera").click();
        dora.sees("Ben");
        ben.button("Leave").click();
        assertThat(dora.tile("Ben")).hasCount(0);
        ben.isAccessible().button("Join again").click();
        ben.join("Join as viewer").sees("Dora");
        assertThat(dora.tile("Ben")).hasCount(0);
    }
}

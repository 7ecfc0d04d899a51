package org.anteroom.channel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anteroom.lti.Launch;
import org.anteroom.shared.RegistrationId;
import org.junit.jupiter.api.Test;

class CourseHistoryTests {

    @Test
    void nearestCourseComesFirstAndARemarkAtTheEndDoesNoHarm() {
        assertThat(CourseHistory.of(launch(Map.of("context_history", "7, 5,3"))))
                .containsExactly("7", "5", "3");
        assertThat(CourseHistory.of(launch(Map.of("context_id_history", "b,a,truncated"))))
                .startsWith("b", "a");
        assertThat(CourseHistory.of(launch(Map.of("context_history", "", "context_id_history", "b"))))
                .containsExactly("b");
        assertThat(CourseHistory.of(launch(Map.of()))).isEmpty();
    }

    @Test
    void encodedIdsAreReadBothWays() {
        assertThat(CourseHistory.of(launch(Map.of("context_history", "course%2Dv1%3AX,100%"))))
                .containsExactly("course%2Dv1%3AX", "course-v1:X", "100%");
    }

    @Test
    void endlessListIsCut() {
        assertThat(CourseHistory.of(launch(Map.of("context_history", "x".repeat(300) + ",1".repeat(50) + ",2,3"))))
                .containsExactly("1", "2", "3");
        String many = String.join(
                ",", IntStream.range(0, 500).mapToObj(Integer::toString).toList());
        assertThat(CourseHistory.of(launch(Map.of("context_history", many)))).hasSize(20);
    }

    @Test
    void historyOfTheActivityIsAnother() {
        Launch launch = launch(Map.of("context_history", "7", "link_history", "12,11"));
        assertThat(CourseHistory.ofActivity(launch)).containsExactly("12", "11");
        assertThat(CourseHistory.ofActivity(launch(Map.of("context_history", "7"))))
                .isEmpty();
    }

    private static Launch launch(Map<String, String> custom) {
        return new Launch(
                new RegistrationId(1),
                1,
                "LtiResourceLinkRequest",
                "4",
                null,
                null,
                List.of(),
                null,
                null,
                custom,
                null,
                null,
                URI.create("https://tool.example/"),
                Launch.Services.NONE,
                null);
    }
}

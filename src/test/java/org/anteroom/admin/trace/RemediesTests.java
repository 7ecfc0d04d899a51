package org.anteroom.admin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemediesTests {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.admin-trace", Locale.ROOT);

    @ParameterizedTest
    @EnumSource(Step.class)
    void everyStepSaysWhatWasChecked(Step step) {
        assertThat(TEXTS.getString("admin.step." + step)).isNotBlank();
    }

    @Test
    void remediesOfTheMostAskedFailuresAreWritten() {
        assertThat(Stream.of(Failure.values()).flatMap(it -> Remedies.of(it).stream()))
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(key -> assertThat(TEXTS.getString(key)).isNotBlank());
    }

    /** Whoever reads a trace is the administrator to whom the person was sent. */
    @ParameterizedTest
    @EnumSource(Failure.class)
    void noAdministratorIsSentToTheAdministratorOfThisTool(Failure failure) {
        ResourceBundle told = ResourceBundle.getBundle("messages.lti", Locale.ROOT);
        if (told.getString("lti.advice." + failure.code()).startsWith("Ask the administrator of this tool")) {
            assertThat(Remedies.of(failure)).isPresent();
        }
    }

    @Test
    void everyRemedyIsOfAFailure() {
        assertThat(TEXTS.keySet().stream().filter(key -> key.startsWith("admin.remedy.")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Failure.values())
                        .flatMap(it -> Remedies.of(it).stream())
                        .toList());
    }
}

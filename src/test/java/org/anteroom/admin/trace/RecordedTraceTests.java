package org.anteroom.admin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Step;
import org.anteroom.lti.trace.Trace.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordedTraceTests {

    @Test
    void whatEndedALaunchStandsLast() {
        RecordedTrace trace = trace(Outcome.REFUSED, Failure.SIGNATURE_WRONG, EnumSet.of(Step.FORM, Step.KEY_FOUND));
        assertThat(trace.lines())
                .extracting(line -> line.step() + " " + line.passed())
                .containsExactly("FORM true", "KEY_FOUND true", "SIGNATURE false");
    }

    @Test
    void goodLaunchOfAnActivityWhoseContentIsNotHereSaysSo() {
        RecordedTrace without = trace(Outcome.ACCEPTED, null, EnumSet.of(Step.DEPLOYMENT_TRUSTED, Step.LANDING));
        assertThat(without.isWithoutContent()).isTrue();
        assertThat(without.lines())
                .extracting(line -> line.step() + " " + line.passed())
                .contains("CONTENT_KEY false");

        RecordedTrace with = trace(Outcome.ACCEPTED, null, EnumSet.of(Step.CONTENT_KEY, Step.LANDING));
        assertThat(with.isWithoutContent()).isFalse();
        assertThat(with.lines()).allMatch(RecordedTrace.Line::passed);
        assertThat(trace(Outcome.PENDING, null, EnumSet.of(Step.LOGIN_FORM)).isWithoutContent())
                .isFalse();
    }

    private static RecordedTrace trace(Outcome outcome, @Nullable Failure failure, Set<Step> passed) {
        return new RecordedTrace("CODE", null, null, null, null, passed, outcome, failure, null, null, Instant.EPOCH);
    }
}

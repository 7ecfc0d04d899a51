package org.anteroom.admin.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Step;
import org.anteroom.lti.trace.Trace.Outcome;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of one login or launch.
 *
 * @param issuer of the registration, where one was found
 * @param failure null also for codes of former versions
 */
record RecordedTrace(
        String code,
        @Nullable RegistrationId registration,
        @Nullable String issuer,
        @Nullable String deployment,
        @Nullable String messageType,
        Set<Step> passed,
        Outcome outcome,
        @Nullable Failure failure,
        @Nullable String detail,
        @Nullable Long clockSkew,
        Instant createdAt) {

    /** Seconds that a clock may be off before launches begin to fail. */
    private static final int SKEW_LIMIT = 60;

    static RecordedTrace of(ResultSet row, int number) throws SQLException {
        Long registration = row.getObject("registration_id", Long.class);
        return new RecordedTrace(
                row.getString("code"),
                registration == null ? null : new RegistrationId(registration),
                row.getString("issuer"),
                row.getString("deployment_id"),
                row.getString("message_type"),
                steps(row.getString("steps_passed")),
                Outcome.valueOf(row.getString("outcome")),
                failure(row.getString("failure_code")),
                row.getString("detail"),
                row.getObject("clock_skew_seconds", Long.class),
                row.getObject("created_at", Instant.class));
    }

    /** In their order. What former versions called otherwise is left out. */
    private static Set<Step> steps(String names) {
        Set<String> known = Set.of(names.split(" "));
        EnumSet<Step> steps = EnumSet.noneOf(Step.class);
        Stream.of(Step.values()).filter(it -> known.contains(it.name())).forEach(steps::add);
        return steps;
    }

    private static @Nullable Failure failure(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(it -> Stream.of(Failure.values())
                        .filter(failure -> failure.code().equals(it))
                        .findFirst())
                .orElse(null);
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    public boolean isSkewed() {
        return clockSkew != null && Math.abs(clockSkew) > SKEW_LIMIT / 2;
    }

    /** What was checked, and last what was not as it must be. */
    public List<Line> lines() {
        Stream<Line> good = passed.stream()
                .filter(it -> failure == null || it != failure.step())
                .map(it -> new Line(it, true));
        return Stream.concat(good, failedStep().map(it -> new Line(it, false)).stream())
                .toList();
    }

    private Optional<Step> failedStep() {
        return failure != null
                ? Optional.of(failure.step())
                : Optional.of(Step.CONTENT_KEY).filter(it -> isWithoutContent());
    }

    /** Whether the launch was good and what the activity was made for is not of this platform and tool. */
    public boolean isWithoutContent() {
        return outcome == Outcome.ACCEPTED && !passed.contains(Step.CONTENT_KEY);
    }

    /** @param passed or else what was not in order */
    record Line(Step step, boolean passed) {}
}

package org.anteroom.lti.trace;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/** What one login or launch leaves for the admin: how far it came and why not further. */
public final class Trace {

    /** How the attempt ended. */
    public enum Outcome {
        /** The browser was sent to the platform and has not come back. */
        PENDING,
        ACCEPTED,
        /** The same launch again while its visit lives: the browser was led to the page that it already has. */
        RESUMED,
        REFUSED
    }

    static final int CODE_LENGTH = 10;

    private static final int MAX_DETAIL = 500;
    private static final char[] UNAMBIGUOUS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final List<Step> LOGIN = List.copyOf(EnumSet.range(Step.LOGIN_FORM, Step.LOGIN_PENDING));

    private final List<Step> passed = new ArrayList<>(Step.values().length);
    private final List<String> notes = new ArrayList<>(2);
    private Instant since;
    private String code = newCode();
    private @Nullable String repeated;
    private Outcome outcome = Outcome.PENDING;
    private @Nullable RegistrationId registration;
    private @Nullable String deployment;
    private @Nullable String messageType;
    private @Nullable Long clockSkew;
    private @Nullable Failure failure;
    private @Nullable String landing;

    public Trace(Instant since) {
        this.since = since;
    }

    /** Applies the checks in turn up to the first that fails. */
    public <T> void follow(List<Check<T>> checks, T subject) {
        for (Check<T> check : checks) {
            Failure found = check.rule().brokenBy(subject);
            if (found != null) {
                throw new Refusal(found);
            }
            passed.add(check.step());
        }
    }

    public void passed(Step step) {
        passed.add(step);
    }

    /** This launch answers the login of that trace, and goes on with it. */
    public void continues(String login, Instant loginSince) {
        code = login;
        since = loginSince;
        passed.addAll(0, LOGIN);
    }

    /** Another launch has answered that login before. */
    public void repeats(String login) {
        repeated = login;
    }

    public void concerns(RegistrationId platform) {
        registration = platform;
    }

    public void names(@Nullable String deploymentId, @Nullable String type) {
        deployment = deploymentId;
        messageType = type;
    }

    /** @param seconds by which the platform's clock is ahead of ours */
    public void measured(long seconds) {
        clockSkew = seconds;
    }

    public void note(String note) {
        notes.add(note);
    }

    public void refused(Refusal refusal) {
        outcome = Outcome.REFUSED;
        failure = refusal.failure();
        if (refusal.getMessage() != null) {
            note(refusal.getMessage());
        }
    }

    public void ended(Outcome how, String path) {
        outcome = how;
        landing = path;
    }

    public String code() {
        return code;
    }

    /** The code of the launch that used the same login before. */
    @Nullable
    public String repeated() {
        return repeated;
    }

    /** The columns of its row, in their order. */
    List<@Nullable Object> row(Instant now) {
        return Arrays.asList(
                code,
                registration == null ? null : registration.value(),
                shortened(deployment, 255),
                shortened(messageType, 64),
                names(passed),
                outcome.name(),
                failure == null ? null : failure.step().name(),
                failure == null ? null : failure.code(),
                notes.isEmpty() ? null : shortened(String.join("; ", notes), MAX_DETAIL),
                clockSkew,
                landing,
                since,
                now);
    }

    /** What every login has passed that was sent to its platform. */
    static String stepsOfLogin() {
        return names(LOGIN);
    }

    private static String names(List<Step> steps) {
        StringBuilder names = new StringBuilder(700);
        steps.forEach(step -> names.append(step.name()).append(' '));
        return names.toString();
    }

    private static @Nullable String shortened(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    private static String newCode() {
        byte[] random = new byte[CODE_LENGTH];
        RANDOM.nextBytes(random);
        char[] letters = new char[CODE_LENGTH];
        for (int i = 0; i < CODE_LENGTH; i++) {
            letters[i] = UNAMBIGUOUS[random[i] & 31];
        }
        return new String(letters);
    }
}

package org.anteroom.lti;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/** What one login or launch leaves for the admin: how far it came and why not further. */
final class Trace {

    /** How the attempt ended. */
    enum Outcome {
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

    private final Instant since;
    private final List<Step> passed = new ArrayList<>(Step.values().length);
    private final List<String> notes = new ArrayList<>(2);
    private String code = newCode();
    private boolean stored;
    private @Nullable String repeated;
    private Outcome outcome = Outcome.PENDING;
    private @Nullable RegistrationId registration;
    private @Nullable String deployment;
    private @Nullable String messageType;
    private @Nullable Long clockSkew;
    private @Nullable Failure failure;
    private @Nullable String landing;

    Trace(Instant since) {
        this.since = since;
    }

    /** Applies the checks in turn up to the first that fails. */
    <T> void follow(List<Check<T>> checks, T subject) {
        for (Check<T> check : checks) {
            Failure found = check.rule().brokenBy(subject);
            if (found != null) {
                throw new Refusal(found);
            }
            passed.add(check.step());
        }
    }

    void passed(Step step) {
        passed.add(step);
    }

    /** This launch answers that login: its row goes on, unless another launch has answered it before. */
    void answers(LoginState login, boolean isFirst) {
        registration = login.registration();
        if (login.usedAt() == null || isFirst) {
            code = login.traceCode();
            stored = true;
        } else {
            repeated = login.traceCode();
        }
    }

    void concerns(RegistrationId platform) {
        registration = platform;
    }

    void names(@Nullable String deploymentId, @Nullable String type) {
        deployment = deploymentId;
        messageType = type;
    }

    /** @param seconds by which the platform's clock is ahead of ours */
    void measured(long seconds) {
        clockSkew = seconds;
    }

    void note(String note) {
        notes.add(note);
    }

    void refused(Refusal refusal) {
        outcome = Outcome.REFUSED;
        failure = refusal.failure();
        if (refusal.getMessage() != null) {
            note(refusal.getMessage());
        }
    }

    void ended(Outcome how, String path) {
        outcome = how;
        landing = path;
    }

    String code() {
        return code;
    }

    /** The code of the launch that used the same login before. */
    @Nullable
    String repeated() {
        return repeated;
    }

    boolean isStored() {
        return stored;
    }

    Instant since() {
        return since;
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable
    RegistrationId registration() {
        return registration;
    }

    @Nullable
    String deployment() {
        return shortened(deployment, 255);
    }

    @Nullable
    String messageType() {
        return shortened(messageType, 64);
    }

    @Nullable
    Long clockSkew() {
        return clockSkew;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    @Nullable
    String landing() {
        return landing;
    }

    @Nullable
    String detail() {
        return notes.isEmpty() ? null : shortened(String.join("; ", notes), MAX_DETAIL);
    }

    String steps() {
        StringBuilder steps = new StringBuilder(400);
        passed.forEach(step -> steps.append(step.name()).append(' '));
        return steps.toString();
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

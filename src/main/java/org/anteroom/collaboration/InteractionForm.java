package org.anteroom.collaboration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;

/**
 * The editor's fields as they are typed, so that a refused form comes back as it was.
 *
 * @param duration in seconds
 * @param opensAt a local time in the zone
 * @param version that the person began with
 */
public record InteractionForm(
        String prompt,
        List<OptionRow> options,
        Boolean multipleAnswers,
        Boolean resultsShared,
        String duration,
        String scale,
        String words,
        String linkUrl,
        String linkLabel,
        String opensAt,
        String zone,
        int version) {

    public InteractionForm {
        prompt = Objects.requireNonNullElse(prompt, "");
        options = options == null ? List.of() : withoutGaps(options);
        multipleAnswers = Boolean.TRUE.equals(multipleAnswers);
        resultsShared = Boolean.TRUE.equals(resultsShared);
        duration = Objects.requireNonNullElse(duration, "");
        scale = Objects.requireNonNullElse(scale, "");
        words = Objects.requireNonNullElse(words, "");
        linkUrl = Objects.requireNonNullElse(linkUrl, "");
        linkLabel = Objects.requireNonNullElse(linkLabel, "");
        opensAt = Objects.requireNonNullElse(opensAt, "");
        zone = Objects.requireNonNullElse(zone, "");
    }

    static InteractionForm blank(InteractionType type) {
        List<OptionRow> rows = List.of(OptionRow.EMPTY, OptionRow.EMPTY);
        // Texts are read before they are shown to everyone.
        boolean shared = type != InteractionType.OPEN_ENDED;
        return new InteractionForm("", rows, false, shared, "", "5", "3", "", "", "", OpeningTime.UTC, 0);
    }

    static InteractionForm of(Interaction interaction) {
        InteractionContent content = interaction.content();
        CallToAction link = content.link();
        return new InteractionForm(
                content.prompt(),
                content.options().stream()
                        .map(it -> new OptionRow(it.label(), it.correct()))
                        .toList(),
                content.multipleAnswers(),
                content.resultsShared(),
                content.duration() == null
                        ? ""
                        : Long.toString(content.duration().toSeconds()),
                Objects.toString(content.scale(), ""),
                Objects.toString(content.words(), ""),
                link == null ? "" : link.url(),
                link == null ? "" : link.label(),
                OpeningTime.format(interaction.scheduledAt()),
                OpeningTime.UTC,
                interaction.version());
    }

    public InteractionContent content(InteractionType type) {
        Integer seconds = number(duration);
        return new InteractionContent(
                type,
                prompt,
                options.stream().map(OptionRow::option).toList(),
                multipleAnswers,
                resultsShared,
                seconds == null ? null : Duration.ofSeconds(seconds),
                number(scale),
                number(words),
                linkUrl.isBlank() && linkLabel.isBlank() ? null : new CallToAction(linkUrl, linkLabel));
    }

    /** What the person has to correct, by field. */
    public Map<String, DomainError> problems(InteractionType type, Instant now) {
        Map<String, DomainError> problems = new LinkedHashMap<>(content(type).problems());
        OpeningTime.problem(opensAt, zone, now).ifPresent(problem -> problems.put("opensAt", problem));
        return problems;
    }

    /** Prepares what was typed: with a time it is scheduled, without one a draft. */
    Interaction applyTo(Interaction interaction, Instant now) {
        Interaction edited = interaction.edit(content(interaction.type()));
        return OpeningTime.parse(opensAt, zone)
                .map(at -> edited.schedule(at, now))
                .orElseGet(edited::unschedule);
    }

    public InteractionForm withOptions(List<OptionRow> changed) {
        return new InteractionForm(
                prompt,
                changed,
                multipleAnswers,
                resultsShared,
                duration,
                scale,
                words,
                linkUrl,
                linkLabel,
                opensAt,
                zone,
                version);
    }

    InteractionForm withVersion(int current) {
        return new InteractionForm(
                prompt,
                options,
                multipleAnswers,
                resultsShared,
                duration,
                scale,
                words,
                linkUrl,
                linkLabel,
                opensAt,
                zone,
                current);
    }

    private static List<OptionRow> withoutGaps(List<@Nullable OptionRow> rows) {
        List<OptionRow> kept = new ArrayList<>(rows);
        kept.removeIf(Objects::isNull);
        return List.copyOf(kept);
    }

    /** What is no number becomes one that no limit allows. */
    private static @Nullable Integer number(String typed) {
        try {
            return typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}

package org.anteroom.collaboration;

import static org.anteroom.collaboration.InteractionType.Part.CORRECT_OPTIONS;
import static org.anteroom.collaboration.InteractionType.Part.OPTIONS;
import static org.anteroom.collaboration.InteractionType.Part.SCALE;
import static org.anteroom.collaboration.InteractionType.Part.WORDS;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;

/** The limits of what an interaction may hold. */
final class ContentRules {

    static final int MIN_OPTIONS = 2;
    static final int MAX_OPTIONS = 10;
    static final int MIN_SCALE = 2;
    static final int MAX_SCALE = 10;
    static final int MAX_WORDS = 5;
    static final Duration MIN_DURATION = Duration.ofSeconds(5);
    static final Duration MAX_DURATION = Duration.ofHours(1);

    private final InteractionContent content;
    private final Map<String, DomainError> problems = new LinkedHashMap<>();

    private ContentRules(InteractionContent content) {
        this.content = content;
    }

    static Map<String, DomainError> problems(InteractionContent content) {
        ContentRules rules = new ContentRules(content);
        rules.checkPrompt();
        rules.checkOptions();
        rules.checkDuration();
        rules.checkNumbers();
        rules.checkLink();
        return rules.problems;
    }

    private void checkPrompt() {
        int most = content.type().maxPrompt();
        require(within(Wording.length(content.prompt()), 1, most), "prompt", "interaction-prompt", 1, most);
    }

    private void checkOptions() {
        List<Option> options = content.options();
        if (!content.type().has(OPTIONS)) {
            return;
        }
        boolean enough = within(options.size(), MIN_OPTIONS, MAX_OPTIONS);
        require(enough, "options", "interaction-options", MIN_OPTIONS, MAX_OPTIONS);
        boolean fit = options.stream().allMatch(option -> Wording.length(option.label()) <= Option.MAX_LABEL);
        require(fit, "options", "interaction-option", Option.MAX_LABEL);
        long different = options.stream().map(Option::label).distinct().count();
        require(different == options.size(), "options", "interaction-options-same");
        boolean marked =
                !content.type().has(CORRECT_OPTIONS) || options.stream().anyMatch(Option::correct);
        require(marked, "options", "interaction-correct");
    }

    private void checkDuration() {
        Duration duration = content.duration();
        boolean fits =
                duration == null || within(duration.toSeconds(), MIN_DURATION.toSeconds(), MAX_DURATION.toSeconds());
        require(fits, "duration", "interaction-duration", MIN_DURATION.toSeconds(), MAX_DURATION.toMinutes());
    }

    private void checkNumbers() {
        boolean scaleFits = !content.type().has(SCALE) || within(content.scale(), MIN_SCALE, MAX_SCALE);
        require(scaleFits, "scale", "interaction-scale", MIN_SCALE, MAX_SCALE);
        boolean wordsFit = !content.type().has(WORDS) || within(content.words(), 1, MAX_WORDS);
        require(wordsFit, "words", "interaction-words", 1, MAX_WORDS);
    }

    private void checkLink() {
        CallToAction link = content.link();
        if (link != null) {
            require(link.leadsToTheWeb(), "linkUrl", "interaction-link", CallToAction.MAX_URL);
            require(link.isLabelled(), "linkLabel", "interaction-link-label", CallToAction.MAX_LABEL);
        }
    }

    /** Of several problems of a field, the first is told. */
    private void require(boolean kept, String field, String code, Object... limits) {
        if (!kept) {
            problems.putIfAbsent(field, DomainError.invalid(code, content.type() + " " + field, limits));
        }
    }

    private static boolean within(@Nullable Number value, long least, long most) {
        return value != null && value.longValue() >= least && value.longValue() <= most;
    }
}

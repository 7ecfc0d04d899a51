package org.anteroom.collaboration.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anteroom.collaboration.Interaction;
import org.anteroom.collaboration.InteractionType;
import org.anteroom.collaboration.Option;
import org.anteroom.collaboration.answer.ResultLine.Count;

/**
 * What came of an interaction so far. It never says who answered what.
 *
 * @param people who answered
 * @param lines every option or mark in its order, or the most frequent words
 * @param texts the latest answers to an open-ended question
 */
record Result(int people, List<ResultLine> lines, List<String> texts) {

    static Result of(Interaction asked, int people, List<Count> counts, List<String> texts) {
        List<String> labels = labels(asked);
        int most = counts.stream().mapToInt(Count::people).max().orElse(0);
        if (labels.isEmpty()) {
            List<ResultLine> words = counts.stream()
                    .map(count -> ResultLine.of(count, count.label(), people, most))
                    .sorted(Comparator.comparing(ResultLine::choice))
                    .toList();
            return new Result(people, words, texts);
        }
        Map<String, Count> known = counts.stream().collect(Collectors.toMap(Count::choice, Function.identity()));
        List<ResultLine> lines = IntStream.rangeClosed(1, labels.size())
                .mapToObj(number -> ResultLine.of(
                        known.getOrDefault("" + number, new Count(asked.number(), "" + number, "", 0)),
                        labels.get(number - 1),
                        people,
                        most))
                .toList();
        return new Result(people, lines, texts);
    }

    private static List<String> labels(Interaction asked) {
        Integer scale = asked.content().scale();
        return asked.type() == InteractionType.RATING && scale != null
                ? IntStream.rangeClosed(1, scale).mapToObj(Integer::toString).toList()
                : asked.content().options().stream().map(Option::label).toList();
    }

    /** With the solution of a quiz. */
    Result solved(List<Option> options) {
        List<ResultLine> marked = IntStream.range(0, lines.size())
                .mapToObj(at -> lines.get(at).marked(options.get(at).correct()))
                .toList();
        return new Result(people, marked, texts);
    }

    /** The mean mark, or 0 if there is none. */
    public double mean() {
        Stream<ResultLine> given = lines.stream().filter(line -> line.people() > 0);
        return given.flatMapToInt(line -> IntStream.generate(() -> Integer.parseInt(line.choice()))
                        .limit(line.people()))
                .average()
                .orElse(0);
    }
}

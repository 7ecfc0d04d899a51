package org.anteroom.collaboration.question;

import java.util.List;

/**
 * What one person sees of a room's questions.
 *
 * @param waiting for moderators: in their order
 * @param done for moderators: the last first
 * @param own what the person asked, the last first
 * @param published what all may read, the last first
 * @param older behind which question the next page begins, or 0
 */
record QuestionView(
        List<Question> waiting, List<Question> done, List<Question> own, List<Question> published, long older) {

    static QuestionView forModerators(List<Question> waiting, List<Question> done) {
        return new QuestionView(waiting, first(done), List.of(), List.of(), older(done));
    }

    static QuestionView forOthers(List<Question> own, List<Question> published) {
        return new QuestionView(List.of(), List.of(), own, first(published), older(published));
    }

    public long free() {
        return waiting.stream()
                .filter(it -> it.state() == QuestionState.PENDING)
                .count();
    }

    public long unanswered() {
        return own.stream().filter(it -> it.state().isOpen()).count();
    }

    private static List<Question> first(List<Question> found) {
        return found.size() > Questions.PAGE ? found.subList(0, Questions.PAGE) : found;
    }

    private static long older(List<Question> found) {
        return found.size() > Questions.PAGE ? found.get(Questions.PAGE - 1).id() : 0;
    }
}

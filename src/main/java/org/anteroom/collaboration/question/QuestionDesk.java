package org.anteroom.collaboration.question;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.anteroom.collaboration.question.QuestionRows.Answer;
import org.anteroom.notification.Notifications;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.stream.RoomEvent;
import org.anteroom.stream.RoomEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where questions are put and answered. The moderators and whoever asked hear of each step; all hear of what is published. */
@Service
class QuestionDesk {

    private static final String TOPIC = "questions";

    private final Questions questions;
    private final QuestionRows rows;
    private final RoomEvents events;
    private final Notifications notifications;
    private final Clock clock;

    QuestionDesk(Questions questions, QuestionRows rows, RoomEvents events, Notifications notifications, Clock clock) {
        this.questions = questions;
        this.rows = rows;
        this.events = events;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Transactional
    public void ask(QuestionStanding standing, QuestionForm form) {
        standing.requireAsking();
        long id = rows.add(standing, form.words(), clock.instant());
        tell(questions.get(standing.roomId(), id), standing.roomId());
    }

    @Transactional
    public void take(QuestionStanding standing, long id) {
        changed(standing, id, questions.get(standing.roomId(), id), rows.take(standing, id));
    }

    @Transactional
    public void release(QuestionStanding standing, long id) {
        changed(standing, id, questions.get(standing.roomId(), id), rows.release(standing, id));
    }

    @Transactional
    public void dismiss(QuestionStanding standing, long id) {
        changed(standing, id, questions.get(standing.roomId(), id), rows.dismiss(standing, id));
    }

    /** Whoever asked finds it among the news, if nobody meets any more. */
    @Transactional
    public void answer(QuestionStanding standing, long id, QuestionForm form) {
        Question before = questions.get(standing.roomId(), id);
        Answer answer = new Answer(form.words(), form.published(), clock.instant());
        changed(standing, id, before, rows.answer(standing, id, answer));
        if (standing.room().room().openSince() == null && !before.asker().equals(standing.person())) {
            notifications.add(
                    before.asker(),
                    "question-answered",
                    standing.room().room().name(),
                    "/rooms/" + standing.roomId() + "/questions");
        }
    }

    @Transactional
    public void reopen(QuestionStanding standing, long id) {
        changed(standing, id, questions.get(standing.roomId(), id), rows.reopen(standing, id));
    }

    @Transactional
    public void publish(QuestionStanding standing, long id, boolean published) {
        changed(standing, id, questions.get(standing.roomId(), id), rows.publish(standing, id, published));
    }

    private void changed(QuestionStanding standing, long id, Question before, boolean made) {
        Question now = questions.get(standing.roomId(), id);
        if (!made) {
            throw whyNot(standing, now);
        }
        tell(now, standing.roomId());
        if (before.published() || now.published()) {
            events.append(standing.roomId(), RoomEvent.toAll(TOPIC, "published", Map.of("id", id)));
        }
    }

    private void tell(Question question, RoomId room) {
        Map<String, Object> data = Map.of("id", question.id(), "state", question.state());
        RoomEvent event = RoomEvent.to(RoomPermission.MODERATE_CHAT.code(), TOPIC, "changed", data);
        events.append(room, event.andTo(question.asker()));
    }

    private static DomainError whyNot(QuestionStanding standing, Question now) {
        String detail = "question " + now.id() + " is " + now.state();
        return now.isTakenByOther(standing.person())
                ? new DomainError(
                        DomainError.Kind.CONFLICT,
                        "question-taken",
                        detail,
                        Objects.requireNonNullElse(now.takerName(), ""))
                : DomainError.conflict("question-changed", detail);
    }
}

package org.anteroom.channel.launch;

import static org.anteroom.TestLaunch.STUDENT;
import static org.anteroom.TestLaunch.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.TestLaunch;
import org.anteroom.channel.content.ContentHandles;
import org.anteroom.channel.content.CourseCopies;
import org.anteroom.channel.content.CourseCopy;
import org.anteroom.lti.Landing;
import org.anteroom.lti.Launch;
import org.anteroom.lti.LaunchHandler;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** A clone that is ready between the look for it and the lock: the moment cannot be had from outside. */
@AnteroomTest
class CloneDuringLaunchTests {

    @Autowired
    LaunchHandler handler;

    @Autowired
    ContentHandles handles;

    @Autowired
    Campus campus;

    @Autowired
    TransactionTemplate transaction;

    @MockitoSpyBean
    CourseCopies copies;

    private final String mark = Tokens.random(6);

    @Test
    void activityThatIsOpenedWhileItsCloneBecomesReadyLeadsThere() {
        ChannelId original = open(TEACHER, "old", "first", "").channel();
        Person ada = campus.manager("Ada", original);
        RoomId room = campus.room(original, ada).named("Cells").published().create();
        ChannelId here = open(TEACHER, "new", "other", "").channel();
        RoomId clone = campus.room(here, ada).named("Cells").published().create();
        CourseCopy copy = copies.findOrAdd(here, original, false);
        copies.choose(copy.id(), room, null);
        doAnswer(look -> {
                    Object found = look.callRealMethod();
                    becomeReady(copy, room, clone);
                    return found;
                })
                .doCallRealMethod()
                .when(copies)
                .standIn(any(), any());

        Landing landing = open(STUDENT, "new", "cells", handles.ofRoom(campus.registration(), original, room));

        assertThat(landing.path()).isEqualTo("/rooms/" + clone);
    }

    /** As the job of the clone does it. */
    private void becomeReady(CourseCopy copy, RoomId room, RoomId clone) {
        TransactionTemplate other = new TransactionTemplate(transaction.getTransactionManager());
        other.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        other.executeWithoutResult(status -> {
            copies.lock(copy.id());
            copies.resolve(copy.id(), room, clone);
        });
    }

    private Landing open(String role, String course, String link, String handle) {
        return handler.receive(TestLaunch.of(
                new TestLaunch.From(campus, role + mark, "Ada", role),
                new Launch.Context(course + mark, course, "Course " + course),
                new Launch.ResourceLink(link, "Activity"),
                Map.of("room", handle)));
    }
}

package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import demo.lms.Behaviour;
import demo.lms.Person;
import demo.lms.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anteroom.channel.Members;
import org.anteroom.lti.Landing;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a channel's people when its roster is read. */
class SyncRosterTests extends RosterFixture {

    @Autowired
    private Members members;

    @Test
    void peopleWhoNeverLaunchedAreMembersAndFoundByName() {
        ChannelId channel = channel();
        syncWell(channel);

        assertThat(members(channel))
                .isEqualTo(Map.of("Ada Byron", "MANAGER", "Sam Student", "MEMBER", "Tess Tutor", "MEMBER"));
        assertThat(members.search(channel, "stud")).hasSize(1);
        assertThat(rosters.state(channel).orElseThrow().members()).isEqualTo(3);
    }

    @Test
    void launchOfTheSamePersonFindsTheAccountThatTheRosterMade() {
        ChannelId channel = channel();
        syncWell(channel);
        Landing landing = launch(sam, STUDENT);

        assertThat(members(channel)).hasSize(3);
        assertThat(members.find(channel, landing.user())).isPresent();
    }

    @Test
    void launchOutranksTheRosterOfMoodleThatCallsAnAssistantALearner() {
        ChannelId channel = channel();
        launch(tess, TEACHER);
        syncWell(channel);
        syncWell(channel);

        assertThat(members(channel)).containsEntry("Tess Tutor", "MANAGER");
    }

    @Test
    void oldLaunchNoLongerOutranksTheRoster() {
        ChannelId channel = channel();
        launch(tess, TEACHER);
        age(channel, Duration.ofDays(8));
        syncWell(channel);

        assertThat(members(channel)).containsEntry("Tess Tutor", "MEMBER").containsEntry("Ada Byron", "MANAGER");
        launch(tess, TEACHER);
        assertThat(members(channel)).containsEntry("Tess Tutor", "MANAGER");
    }

    @Test
    void whoLeftTheCourseIsNoMemberAfterTheNextReading() {
        ChannelId channel = channel();
        launch(sam, STUDENT);
        syncWell(channel);
        lms.unenrol(course, sam);
        // Launches are kept to the hour; this one was before the reading.
        syncWell(channel);

        assertThat(members(channel)).containsOnlyKeys("Ada Byron", "Tess Tutor");
    }

    @Test
    void whoComesBackIsMemberAgain() {
        ChannelId channel = channel();
        syncWell(channel);
        lms.unenrol(course, sam);
        syncWell(channel);
        lms.enrol(course, sam, Role.STUDENT);
        syncWell(channel);

        assertThat(members(channel)).containsEntry("Sam Student", "MEMBER");
    }

    @Test
    void adminWhomNoRosterListsStaysAfterTheLaunch() {
        ChannelId channel = channel();
        launch(lms.person("robin"), TEACHER, "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator");
        syncWell(channel);
        syncWell(channel);

        assertThat(members(channel)).containsEntry("Robin Castellanos", "MANAGER");
    }

    @Test
    void readingThatBreaksOffRemovesNobody() {
        lms.services().alsoList(crowd(300));
        ChannelId channel = channel();
        syncWell(channel);
        assertThat(members(channel)).hasSize(303);

        lms.unenrol(course, sam);
        lms.services().behave(Behaviour.BROKEN_LATER);
        assertThat(failure(channel)).isEqualTo("PLATFORM_ERROR");
        assertThat(members(channel)).hasSize(303).containsKey("Sam Student");

        lms.services().behave(Behaviour.HONEST);
        syncWell(channel);
        assertThat(members(channel)).hasSize(302).doesNotContainKey("Sam Student");
    }

    @Test
    void rosterWithNobodyInItRemovesNobody() {
        ChannelId channel = channel();
        syncWell(channel);
        lms.services().behave(Behaviour.NOBODY);

        assertThat(failure(channel)).isEqualTo("EMPTY");
        assertThat(members(channel)).hasSize(3);
    }

    @Test
    void pastMembersAndPreviewsAreNoMembers() {
        ChannelId channel = channel();
        lms.services()
                .alsoList(List.of(
                        entry("past", "Pat Past", "Deleted", "Learner"),
                        entry("off", "Olga Off", "Inactive", "Learner"),
                        entry(
                                "preview",
                                "Test Student",
                                "Active",
                                "http://purl.imsglobal.org/vocab/lti/system/person#TestUser"),
                        Map.of("name", "Nobody's", "roles", List.of("Instructor"))));
        syncWell(channel);

        assertThat(members(channel)).hasSize(3);
    }

    @Test
    void whoIsListedAsInactiveIsNoMemberAnyMore() {
        ChannelId channel = channel();
        lms.services().alsoList(List.of(entry("olga", "Olga Off", "Active", "Learner")));
        syncWell(channel);
        assertThat(members(channel)).hasSize(4);
        lms.services().alsoList(List.of(entry("olga", "Olga Off", "Inactive", "Learner")));
        syncWell(channel);

        assertThat(members(channel)).hasSize(3);
    }

    @Test
    void nameOfALaunchWinsAndARosterFillsWhatIsMissing() {
        ChannelId channel = channel();
        launchAs(sam, "Sammy", STUDENT);
        launchAs(tess, "", STUDENT);
        syncWell(channel);

        assertThat(members(channel)).containsKeys("Sammy", "Tess Tutor");
        launchAs(tess, "", STUDENT);
        assertThat(members(channel)).containsKeys("Sammy", "Tess Tutor");
    }

    @Test
    void nameChangesOfThoseWhoNeverLaunchedAreFollowed() {
        ChannelId channel = channel();
        lms.services().alsoList(List.of(entry("kim", "Kim One", "Active", "Learner")));
        syncWell(channel);
        lms.services().alsoList(List.of(entry("kim", "Kim Two", "Active", "Learner")));
        syncWell(channel);

        assertThat(members(channel)).containsKey("Kim Two").doesNotContainKey("Kim One");
    }

    @Test
    void memberWithoutNameAndAddressIsKept() {
        ChannelId channel = channel();
        lms.services().alsoList(List.of(Map.of("user_id", "anonymous", "roles", List.of("Learner"))));
        syncWell(channel);

        assertThat(members(channel)).containsEntry("", "MEMBER");
    }

    @Test
    void sameRosterInAnotherCourseIsAnotherMatter() {
        ChannelId channel = channel();
        ChannelId other = campus.channel("Other");
        syncWell(channel);

        assertThat(members(other)).isEmpty();
        Person stranger = lms.addPerson("stranger", "Stranger", "There", "en");
        assertThat(members(channel)).doesNotContainKey(stranger.name());
    }

    private static Map<String, Object> entry(String id, String name, String status, String role) {
        return Map.of("user_id", id, "name", name, "status", status, "roles", List.of(role));
    }
}

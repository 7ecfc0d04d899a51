package org.anteroom.channel.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.anteroom.channel.ChannelRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleRulesTests {

    private static final String M = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final String I = "http://purl.imsglobal.org/vocab/lis/v2/institution/person";
    private static final String S = "http://purl.imsglobal.org/vocab/lis/v2/system/person";
    private static final String T = "http://purl.imsglobal.org/vocab/lti/system/person";

    /** M, I, S and T stand for the vocabularies; several roles are joined by a blank. */
    @ParameterizedTest
    @CsvSource({
        "M#Instructor, MANAGER",
        "M/Instructor#PrimaryInstructor, MANAGER",
        "M/Instructor#Lecturer, MANAGER",
        "M/Instructor#SomethingNew, MANAGER",
        "M#Administrator, MANAGER",
        "M/Administrator#Support, MANAGER",
        "I#Administrator, MANAGER",
        "S#SysAdmin, MANAGER",
        "S#Administrator, MANAGER",
        "I#Administrator M#Instructor S#Administrator, MANAGER",
        "M/Instructor#TeachingAssistant, CONTRIBUTOR",
        "M/Instructor#TeachingAssistant M#Instructor, CONTRIBUTOR",
        "M/Instructor#TeachingAssistantSection, CONTRIBUTOR",
        "M#Instructor#TeachingAssistant, CONTRIBUTOR",
        "M#TeachingAssistant, CONTRIBUTOR",
        "M/instructor#TeachingAssistant, CONTRIBUTOR",
        "M/Instructor#Grader, CONTRIBUTOR",
        "M/Instructor#GuestInstructor, CONTRIBUTOR",
        "M/Instructor#ExternalInstructor, CONTRIBUTOR",
        "M/Instructor#SecondaryInstructor, CONTRIBUTOR",
        "M#ContentDeveloper, CONTRIBUTOR",
        "M/ContentDeveloper#Librarian, CONTRIBUTOR",
        "M#Manager, CONTRIBUTOR",
        "M/Manager#CourseCoordinator, CONTRIBUTOR",
        "M#Officer, CONTRIBUTOR",
        "M/Administrator#Developer, CONTRIBUTOR",
        "M/Administrator#ExternalDeveloper, CONTRIBUTOR",
        "M#Learner, MEMBER",
        "M/Learner#Instructor, MEMBER",
        "M#Member, MEMBER",
        "M#Learner M#Mentor, MEMBER",
        "I#Administrator M#Learner, MEMBER",
        "I#Student, MEMBER",
        "M#Mentor, OBSERVER",
        "M/Mentor#Auditor, OBSERVER",
        "M/Manager#Observer, OBSERVER",
        "M/Manager#ExternalObserver, OBSERVER",
        "M/Learner#GuestLearner, OBSERVER",
        "I#Observer, OBSERVER",
        "I#Guest, OBSERVER",
        "I#Instructor, OBSERVER",
        "I#Faculty, OBSERVER",
        "I#Instructor M#Learner, MEMBER",
        "S#User, OBSERVER",
        "S#None, OBSERVER",
        "https://example.edu/roles#Wizard, OBSERVER",
        "https://example.edu/roles#Wizard M#Learner, MEMBER",
        "Instructor, MANAGER",
        "instructor, MANAGER",
        "Learner, MEMBER",
        "TeachingAssistant, CONTRIBUTOR",
        "Instructor/TeachingAssistant, CONTRIBUTOR",
        "Mentor, OBSERVER",
        "Nonsense, OBSERVER",
        "urn:lti:role:ims/lis/Instructor, MANAGER",
        "urn:lti:role:ims/lis/TeachingAssistant, CONTRIBUTOR",
        "urn:lti:role:ims/lis/Instructor/GuestInstructor, CONTRIBUTOR",
        "urn:lti:instrole:ims/lis/Student, MEMBER",
        "urn:lti:sysrole:ims/lis/SysAdmin, MANAGER",
        "T#TestUser M#Learner, MEMBER",
    })
    void mapsRolesByTheOrderedTable(String roles, ChannelRole expected) {
        assertThat(RoleRules.channelRole(expand(roles))).isEqualTo(expected);
    }

    @Test
    void noRolesGiveTheLeastRights() {
        assertThat(RoleRules.channelRole(List.of())).isEqualTo(ChannelRole.OBSERVER);
        assertThat(RoleRules.channelRole(List.of(""))).isEqualTo(ChannelRole.OBSERVER);
    }

    @Test
    void moodlesRosterFormOfTheAdministratorIsAnInstitutionRole() {
        assertThat(RoleRules.channelRole(List.of("http://purl.imsglobal.org/vocab/lis/v2/person#Administrator")))
                .isEqualTo(ChannelRole.MANAGER);
    }

    @ParameterizedTest
    @CsvSource({
        "M#Instructor, MANAGER",
        "M#Instructor I#Staff, MANAGER",
        "M#Instructor M#Administrator, MANAGER",
        "S#Administrator I#Instructor, MANAGER",
        "https://example.edu/roles#Wizard, MANAGER",
        "I#Administrator M#Instructor S#Administrator, CONTRIBUTOR",
        "I#Administrator, CONTRIBUTOR",
        "S#SysAdmin, CONTRIBUTOR",
        "M#Administrator, CONTRIBUTOR",
        "M/Administrator#Support, CONTRIBUTOR"
    })
    void roomOfAnActivityIsOpenedByTeachersAndNotForAdministrators(String roles, ChannelRole opening) {
        assertThat(RoleRules.atOpening(expand(roles), ChannelRole.MANAGER)).isEqualTo(opening);
        assertThat(RoleRules.atOpening(expand(roles), ChannelRole.MEMBER)).isEqualTo(ChannelRole.MEMBER);
    }

    @Test
    void testUsersArePreviews() {
        assertThat(RoleRules.isPreview(expand("M#Learner T#TestUser"))).isTrue();
        assertThat(RoleRules.isPreview(expand("M#Learner"))).isFalse();
    }

    private static List<String> expand(String roles) {
        return Arrays.stream(roles.split(" ")).map(RoleRulesTests::expandOne).toList();
    }

    private static String expandOne(String role) {
        return role.replaceFirst("^M(?=[#/])", M)
                .replaceFirst("^I(?=#)", I)
                .replaceFirst("^S(?=#)", S)
                .replaceFirst("^T(?=#)", T);
    }
}

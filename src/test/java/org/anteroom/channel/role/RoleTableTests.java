package org.anteroom.channel.role;

import static org.anteroom.channel.ChannelRole.CONTRIBUTOR;
import static org.anteroom.channel.ChannelRole.MANAGER;
import static org.anteroom.channel.ChannelRole.MEMBER;
import static org.anteroom.channel.ChannelRole.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anteroom.channel.ChannelRole;
import org.junit.jupiter.api.Test;

class RoleTableTests {

    private static final String M = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final String I = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";

    @Test
    void shortNameInTheTableMeansEveryWayOfWritingIt() {
        RoleTable table = new RoleTable(Map.of("Mentor", MEMBER));
        assertThat(role(table, M + "#Mentor")).isEqualTo(MEMBER);
        assertThat(role(table, "mentor")).isEqualTo(MEMBER);
        assertThat(role(table, "urn:lti:role:ims/lis/Mentor")).isEqualTo(MEMBER);
        assertThat(role(RoleTable.USUAL, M + "#Mentor")).isEqualTo(OBSERVER);
    }

    @Test
    void assistantsCanBeMadeManagersWithoutTheirPlainRoleCounting() {
        RoleTable table = new RoleTable(Map.of("Instructor/TeachingAssistant", MANAGER, "Instructor", OBSERVER));
        assertThat(role(table, M + "#Instructor", M + "/Instructor#TeachingAssistant"))
                .isEqualTo(MANAGER);
        assertThat(role(table, M + "#Instructor")).isEqualTo(OBSERVER);
    }

    @Test
    void subRoleGoesWithItsPrincipalUnlessTheUsualRulesTellThemApart() {
        RoleTable table = new RoleTable(Map.of("Instructor", CONTRIBUTOR, "Learner", OBSERVER));
        assertThat(role(table, M + "/Instructor#Lecturer")).isEqualTo(CONTRIBUTOR);
        assertThat(role(table, M + "/Learner#NonCreditLearner")).isEqualTo(OBSERVER);
        assertThat(role(new RoleTable(Map.of("Learner", MANAGER)), M + "/Learner#GuestLearner"))
                .isEqualTo(OBSERVER);
    }

    @Test
    void roleOfThePlatformsOwnGetsAMeaning() {
        RoleTable table = new RoleTable(Map.of("https://lms.example/roles#Tutor", CONTRIBUTOR));
        assertThat(role(table, "https://lms.example/roles#tutor", M + "#Learner"))
                .isEqualTo(CONTRIBUTOR);
        assertThat(role(table, "https://lms.example/roles#Other")).isEqualTo(OBSERVER);
    }

    @Test
    void roleInTheInstitutionNeverRaisesOneInTheCourse() {
        RoleTable table = new RoleTable(Map.of(I + "Staff", MANAGER));
        assertThat(role(table, I + "Staff", M + "#Learner")).isEqualTo(MEMBER);
        assertThat(role(table, I + "Staff")).isEqualTo(MANAGER);
    }

    @Test
    void onlyWhoRunsTheInstitutionsPlatformIsItsAdministrator() {
        String system = "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator";
        assertThat(RoleRules.isAdministrator(List.of(I + "Administrator", M + "#Instructor", system)))
                .isTrue();
        assertThat(RoleRules.isAdministrator(List.of(system, I + "Instructor"))).isFalse();
        assertThat(RoleRules.isAdministrator(List.of(M + "#Administrator"))).isFalse();
        assertThat(RoleRules.isAdministrator(List.of(I + "Administrator", M + "#Learner")))
                .isFalse();
    }

    private static ChannelRole role(RoleTable table, String... roles) {
        return RoleRules.channelRole(List.of(roles), table);
    }
}

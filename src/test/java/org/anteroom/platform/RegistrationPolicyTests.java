package org.anteroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationPolicyTests {

    /** One institution's or account's administrator must not see the launches and deployments of the others. */
    @ParameterizedTest
    @ValueSource(strings = {"blackboard", "BlackboardLearn", "Anthology", "canvas", "Canvas", "openedx"})
    void registrationThatManyMayShareHasNoPagesForTheirAdministrators(String product) {
        assertThat(RegistrationPolicy.usual(product).lmsAdmins()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "desire2learn", "sakai", "something"})
    void registrationOfOneInstitutionHasThem(String product) {
        assertThat(RegistrationPolicy.usual(product).lmsAdmins()).isTrue();
    }

    @Test
    void copiedCoursesAreAskedAboutUnlessAnAdminDecides() {
        assertThat(RegistrationPolicy.usual(null).courseCopy()).isEqualTo(RegistrationPolicy.CourseCopy.ASK);
    }
}

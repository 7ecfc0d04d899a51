package org.anteroom.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.anteroom.lti.trace.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTests {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.lti", Locale.ROOT);

    @ParameterizedTest
    @EnumSource(Failure.class)
    void everyFailureSaysWhatHappenedAndWhatToDo(Failure failure) {
        assertThat(TEXTS.getString("lti.failure." + failure.code())).isNotBlank();
        assertThat(TEXTS.getString("lti.advice." + failure.code())).isNotBlank();
    }
}

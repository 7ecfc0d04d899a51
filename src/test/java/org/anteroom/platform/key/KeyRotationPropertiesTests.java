package org.anteroom.platform.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class KeyRotationPropertiesTests {

    @Test
    void keysLastNinetyDaysUnlessConfigured() {
        Binder binder = Binder.get(new MockEnvironment());

        assertThat(binder.bindOrCreate("anteroom.lti", KeyRotationProperties.class)
                        .keyRotation())
                .isEqualTo(Duration.ofDays(90));
    }

    @Test
    void refusesLessThanADay() {
        assertThatThrownBy(() -> new KeyRotationProperties(Duration.ofHours(23)))
                .hasMessageContaining("key-rotation must be a day or longer");
    }
}

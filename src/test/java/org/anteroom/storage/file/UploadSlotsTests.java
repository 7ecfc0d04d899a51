package org.anteroom.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.junit.jupiter.api.Test;

class UploadSlotsTests {

    private static final UserId ADA = new UserId(1);
    private static final UserId BOB = new UserId(2);

    private final UploadSlots slots = new UploadSlots();

    @Test
    void onePersonHasAFewAtOnceAndOthersHaveTheirOwn() {
        assertThat(nested(ADA, UploadSlots.PER_PERSON)).isEqualTo("received");
        assertThatThrownBy(() -> nested(ADA, UploadSlots.PER_PERSON + 1))
                .isInstanceOf(DomainError.class)
                .hasMessageContaining("too-many-uploads");
        slots.hold(ADA, () -> nested(BOB, UploadSlots.PER_PERSON));
    }

    @Test
    void failedUploadGivesItsSlotBack() {
        for (int i = 0; i < 2 * UploadSlots.PER_PERSON; i++) {
            assertThatThrownBy(() -> slots.hold(ADA, () -> {
                        throw new IllegalStateException("cut off");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(nested(ADA, UploadSlots.PER_PERSON)).isEqualTo("received");
    }

    private String nested(UserId person, int count) {
        return count == 0 ? "received" : slots.hold(person, () -> nested(person, count - 1));
    }
}

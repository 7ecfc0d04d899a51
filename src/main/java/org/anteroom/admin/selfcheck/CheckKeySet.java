package org.anteroom.admin.selfcheck;

import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import org.anteroom.platform.Registration;
import org.anteroom.platform.keyset.KeySets;
import org.anteroom.platform.outgoing.RefusedAddress;
import org.springframework.stereotype.Component;

/** Whether the platform publishes keys by which its launches can be verified. */
@Component
class CheckKeySet {

    private final KeySets keySets;

    CheckKeySet(KeySets keySets) {
        this.keySets = keySets;
    }

    Finding check(Registration registration, Duration limit) {
        try {
            return new Finding(Subject.KEY_SET, Light.GREEN, "key-set", keySets.count(registration, limit));
        } catch (RefusedAddress refused) {
            return red("refused-address", refused);
        } catch (IOException absent) {
            return red("key-set-absent", absent);
        } catch (ParseException unusable) {
            return red("key-set-unusable", unusable);
        }
    }

    private static Finding red(String code, Exception reason) {
        return new Finding(Subject.KEY_SET, Light.RED, code).because(reason.getMessage());
    }
}

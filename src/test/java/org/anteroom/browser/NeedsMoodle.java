package org.anteroom.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Runs where the environment names a real Moodle and its admin: docs/moodle.md. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = "MOODLE_URL",
        matches = "https?://.+",
        disabledReason = "needs a Moodle, see docs/moodle.md")
@EnabledIfEnvironmentVariable(
        named = "MOODLE_ADMIN_PASSWORD",
        matches = ".+",
        disabledReason = "needs the admin of a Moodle, see docs/moodle.md")
// Moodle takes its time where it shares the machine with the tool, the browser and the build.
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@interface NeedsMoodle {}

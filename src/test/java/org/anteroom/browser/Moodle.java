package org.anteroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The real Moodle that the environment names, as docs/moodle.md says. */
final class Moodle {

    private static final Account ADMIN = new Account(
            System.getenv().getOrDefault("MOODLE_ADMIN", "admin"),
            System.getenv().getOrDefault("MOODLE_ADMIN_PASSWORD", ""));

    private Moodle() {}

    record Account(String name, String password) {}

    static Account admin() {
        return ADMIN;
    }

    static String url() {
        return System.getenv("MOODLE_URL").replaceFirst("/$", "");
    }

    /** Where the tool must be allowed to ask for keys and tokens. */
    static Optional<String> host() {
        return Optional.ofNullable(System.getenv("MOODLE_URL"))
                .map(url -> URI.create(url).getHost());
    }

    /** By request: the scripts of Moodle's form now and then rebuild the password field while it is filled in. */
    static void signIn(BrowserContext browser, Account account) {
        MoodleForm form = MoodleForm.at(browser, "/login/index.php", "#login");
        String landing = form.with("username", account.name())
                .with("password", account.password())
                .send();
        assertThat(landing).as("sign-in of " + account.name()).doesNotContain("/login/index.php");
    }

    static String address(String path) {
        return path.startsWith("http") ? path : url() + path;
    }

    static APIResponse post(BrowserContext browser, String address, FormData form) {
        return browser.request().post(address, RequestOptions.create().setForm(form));
    }

    /** What Moodle does in the background, where somebody told how to make it; else its own cron has to come by. */
    static void runTasks() {
        @Nullable String command = System.getenv("MOODLE_CRON");
        if (command == null) {
            return;
        }
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command).isTrue();
        } catch (IOException failure) {
            throw new IllegalStateException(command, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

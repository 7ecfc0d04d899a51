package org.anteroom.admin.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anteroom.MovableClock;
import org.anteroom.TestDatabase;
import org.anteroom.shared.DomainError;
import org.anteroom.web.AnteroomProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The first start of a new installation. */
@ExtendWith(OutputCaptureExtension.class)
class SetUpLinkTests {

    private final TestDatabase database = TestDatabase.create();
    private final MovableClock clock = new MovableClock();
    private final Operators operators = new Operators(database.jdbc(), clock);
    private final Invitations invitations = new Invitations(database.jdbc(), clock);
    private final AcceptInvitation accept = new AcceptInvitation(invitations, operators, new Passwords());

    @Test
    void startPrintsALinkUntilThereIsAnOperator(CapturedOutput output) {
        start();
        String code = output.getOut().replaceAll("(?s).*invitation\\?code=([A-Za-z0-9_-]{43}).*", "$1");
        assertThat(invitations.isGood(code)).isTrue();
        assertThat(stored()).noneMatch(code::equals);
        accept(code, "ada");
        int printed = output.getOut().length();
        start();
        assertThat(output.getOut().substring(printed)).doesNotContain("invitation?code=");
    }

    @Test
    void linkWorksOnceAndNoOtherLinkAfterIt() {
        String first = invitations.add(null);
        String second = invitations.add(null);
        accept(first, "ada");
        for (String code : List.of(first, second, invitations.add(null))) {
            assertThat(invitations.isGood(code)).isFalse();
            assertThatThrownBy(() -> accept(code, "eve")).isInstanceOf(DomainError.class);
        }
        assertThat(operators.find("eve")).isEmpty();
    }

    @Test
    void linkExpires() {
        String code = invitations.add(null);
        clock.advance(Invitations.GOOD_FOR.plus(Duration.ofSeconds(1)));
        assertThatThrownBy(() -> accept(code, "ada")).isInstanceOf(DomainError.class);
    }

    @Test
    void ofManyWhoUseTheLinksAtOnceOneBecomesOperator() throws Exception {
        List<String> codes = List.of(invitations.add(null), invitations.add(null));
        List<Callable<Boolean>> attempts = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        accept(codes.get(i % 2), "operator" + i);
                        return true;
                    } catch (RuntimeException refused) {
                        return false;
                    }
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int made = 0;
        for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
            made += attempt.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(made).isEqualTo(1);
        assertThat(operators.all()).hasSize(1);
    }

    @Test
    void passwordIsStoredAsItsHashAlone() {
        accept(invitations.add(null), "ada");
        assertThat(operators.find("ADA").orElseThrow().passwordHash())
                .startsWith("{bcrypt}$2")
                .doesNotContain("correct");
    }

    private void start() {
        var properties = new AnteroomProperties(URI.create("https://tool.example"), Path.of("target"), null);
        new PrintSetUpLink(operators, invitations, properties).print();
    }

    private void accept(String code, String name) {
        var form = new InvitationForm(code, name, "correct horse battery", "correct horse battery");
        database.transaction().executeWithoutResult(status -> accept.accept(form));
    }

    private List<String> stored() {
        return database.jdbc()
                .sql("select token_hash from operator_invitation")
                .query(String.class)
                .list();
    }
}

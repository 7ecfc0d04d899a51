package org.anteroom.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A good launch that we cannot receive. */
@ExtendWith(OutputCaptureExtension.class)
class FailingLaunchTests extends LaunchFixture {

    @Test
    void failureOfOursShowsTheCodeThatTraceAndLogHave(CapturedOutput log) {
        HttpResponse<String> answer = launchWith(claims -> {});

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Something went wrong in this tool").doesNotContain("the secret");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("anteroom="));
        Map<String, Object> trace = trace(answer);
        assertThat(trace)
                .containsEntry("outcome", "REFUSED")
                .containsEntry("failed_step", "LANDING")
                .containsEntry("failure_code", "internal")
                .containsEntry("detail", "IllegalStateException");
        assertThat(log).contains("launch " + trace.get("code"), "the secret");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        @Primary
        LaunchHandler failing() {
            return launch -> {
                throw new IllegalStateException("the secret");
            };
        }
    }
}

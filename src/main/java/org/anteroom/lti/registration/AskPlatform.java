package org.anteroom.lti.registration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.anteroom.lti.token.StrictJson;
import org.anteroom.platform.outgoing.BoundedHttp;
import org.anteroom.platform.outgoing.RefusedAddress;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.anteroom.platform.outgoing.RemoteRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts the tool's wishes to the platform, which then knows the tool. */
@Component
class AskPlatform {

    /** An LMS may check the tool's addresses while we wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MAX_EXCUSE = 300;

    private final BoundedHttp http;
    private final ToolConfiguration tool;
    private final JsonMapper json = new JsonMapper();

    AskPlatform(BoundedHttp http, ToolConfiguration tool) {
        this.http = http;
        this.tool = tool;
    }

    /** @return the platform's answer, whatever media type it gave it */
    Map<String, Object> ask(PlatformConfiguration platform, @Nullable String registrationToken) {
        String body = json.writeValueAsString(tool.request(platform));
        RemoteRequest request = RemoteRequest.post(platform.registrationEndpoint(), "application/json", body)
                .within(PATIENCE);
        RemoteAnswer answer = send(
                registrationToken == null ? request : request.with("Authorization", "Bearer " + registrationToken));
        if (!answer.isSuccess()) {
            throw new RegistrationRefusal(
                    RegistrationFailure.PLATFORM_REFUSED, answer.problem() + ": " + excuse(answer.body()));
        }
        return StrictJson.object(answer.body().getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new RegistrationRefusal(RegistrationFailure.ANSWER_UNUSABLE, "not a JSON object"));
    }

    private RemoteAnswer send(RemoteRequest request) {
        try {
            return http.send(request);
        } catch (RefusedAddress refused) {
            throw new RegistrationRefusal(RegistrationFailure.ADDRESS_REFUSED, refused.getMessage());
        } catch (IOException failed) {
            throw new RegistrationRefusal(RegistrationFailure.PLATFORM_SILENT, failed.getMessage());
        }
    }

    /** Moodle answers with a plain text, others with JSON or a page. */
    private static String excuse(String body) {
        String text = body.replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return text.length() <= MAX_EXCUSE ? text : text.substring(0, MAX_EXCUSE) + "...";
    }
}

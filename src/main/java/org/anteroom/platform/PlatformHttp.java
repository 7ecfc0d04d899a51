package org.anteroom.platform;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.anteroom.web.AnteroomProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Asks a platform's services: never long, never much, never elsewhere, and saying who asks. */
@Component
public class PlatformHttp {

    /** From the first byte to the last: a roster may take an LMS long to put together. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final BoundedHttp http;

    // Canvas turns away requests without a name.
    PlatformHttp(ObjectProvider<BuildProperties> build, AnteroomProperties properties) {
        String version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("dev");
        this.http = new BoundedHttp(LIMIT, "Anteroom/" + version + " (+" + properties.publicUrl() + ")");
    }

    /**
     * The answer, whatever its status; redirects are not followed.
     *
     * @throws IOException whose message tells an admin what went wrong
     */
    public HttpResponse<byte[]> send(HttpRequest.Builder request, int maxBytes) throws IOException {
        return http.send(request, maxBytes);
    }
}

package org.anteroom.lti.services;

import java.io.IOException;
import java.time.Duration;
import org.anteroom.lti.services.ServiceFailure.Code;
import org.anteroom.platform.outgoing.BoundedHttp;
import org.anteroom.platform.outgoing.RefusedAddress;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.anteroom.platform.outgoing.RemoteRequest;
import org.anteroom.web.AnteroomProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Sends requests to services, under the tool's full name: Canvas turns nameless ones away. */
@Component
class ServiceRequests {

    /** A large roster may take an LMS long to put together. */
    static final Duration LIMIT = Duration.ofSeconds(20);

    private final BoundedHttp http;
    private final String name;

    ServiceRequests(BoundedHttp http, AnteroomProperties properties, ObjectProvider<BuildProperties> build) {
        String version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("dev");
        this.http = http;
        this.name = "Anteroom/" + version + " (+" + properties.publicUrl() + ")";
    }

    /**
     * The answer, whatever its status; redirects are not followed.
     *
     * @param where for the admin who reads why it failed
     */
    RemoteAnswer send(RemoteRequest request, String where) {
        return send(request, where, LIMIT);
    }

    /** Where somebody waits for the answer. */
    RemoteAnswer send(RemoteRequest request, String where, Duration limit) {
        try {
            return http.send(request.with("User-Agent", name).within(limit));
        } catch (RefusedAddress internal) {
            throw new ServiceFailure(Code.REFUSED_ADDRESS, where + ": " + internal.getMessage());
        } catch (IOException broken) {
            throw new ServiceFailure(Code.UNREACHABLE, where + ": " + broken.getMessage());
        }
    }
}

package org.anteroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl where browsers and platforms reach the tool, without a trailing slash
 * @param dataDirectory for the embedded database, uploaded files and the made key
 * @param metricsToken bearer token of whoever may read the metrics; without it nobody may
 */
@Validated
@ConfigurationProperties("anteroom")
public record AnteroomProperties(
        @NotNull URI publicUrl,
        @NotNull Path dataDirectory,
        @Nullable String metricsToken) {

    public AnteroomProperties {
        if (publicUrl.getHost() == null || publicUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "anteroom.public-url must be an absolute URL without a trailing slash, but is " + publicUrl);
        }
    }

    /** Whether the browser says that a page of the tool sent this: any other site can make it send a form, too. */
    public boolean isSenderOf(HttpServletRequest request) {
        return Origins.of(publicUrl).equals(request.getHeader(HttpHeaders.ORIGIN));
    }

    /** The absolute URL of a path that begins with a slash. */
    public String url(String path) {
        return publicUrl + path;
    }
}

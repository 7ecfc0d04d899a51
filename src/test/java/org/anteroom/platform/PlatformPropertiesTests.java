package org.anteroom.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.platform.PlatformProperties.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.FileSystemResource;

class PlatformPropertiesTests {

    private static final String FIRST = "anteroom.lti.registrations[0].";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            FIRST + "issuer", "abc.com",
            FIRST + "client-id", "10000000000001",
            FIRST + "authorization-endpoint", "https://lms.example.edu/auth",
            FIRST + "token-endpoint", "https://lms.example.edu/token",
            FIRST + "jwks-uri", "https://lms.example.edu/certs"));

    @Test
    void sampleFileBinds() throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("sample", new FileSystemResource("lti-config/registrations.sample.yml"))
                .forEach(sources::addLast);

        PlatformProperties sample = new Binder(ConfigurationPropertySources.from(sources))
                .bind("anteroom.lti", PlatformProperties.class)
                .get();

        assertThat(sample.registrations())
                .extracting(Listed::product)
                .containsExactly("moodle", "canvas", "blackboard", "desire2learn", "sakai", "openedx");
        assertThat(sample.registrations())
                .allSatisfy(it -> assertThat(it.deployments()).hasSize(1));
    }

    @Test
    void minimumIsEnough() {
        PlatformProperties properties = bind();

        assertThat(properties.registrations()).singleElement().satisfies(it -> {
            assertThat(it.deployments()).isEmpty();
            assertThat(it.details().tokenAudience()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "client-id", "authorization-endpoint", "token-endpoint", "jwks-uri"})
    void missingValueIsNamed(String property) {
        settings.remove(FIRST + property);

        assertThatThrownBy(this::bind)
                .rootCause()
                .hasMessage("anteroom.lti.registrations[0]: " + property + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "jwks-uri, lms.example.edu/certs, jwks-uri must be a URL",
        "jwks-uri, ftp://lms.example.edu/certs, jwks-uri must be a URL",
        "jwks-uri, https://user:secret@lms.example.edu/certs, jwks-uri must be a URL",
        "jwks-uri, https://lms.example.edu/certs#x, jwks-uri must be a URL",
        "jwks-uri, https://lms example/, jwks-uri is not a URL",
        "jwks-uri, http://lms.example.edu/certs, jwks-uri must use https",
        "token-endpoint, http://localhost.example.edu/token, token-endpoint must use https",
        "authorization-endpoint, http://127.0.0.1.example.edu/, authorization-endpoint must use https",
        "frame-ancestors, https://lms.example.edu/path, frame-ancestors must be origins",
        "frame-ancestors, '*', frame-ancestors must be origins",
        "deployments, ' ', deployment is missing"
    })
    void unusableValueIsNamed(String property, String value, String problem) {
        settings.put(FIRST + property + (property.matches("frame.*|depl.*") ? "[0]" : ""), value);

        assertThatThrownBy(this::bind).rootCause().message().startsWith("anteroom.lti.registrations[0]: " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:9100", "http://127.0.0.1:9100", "http://[::1]:9100", "http://lms.localhost"})
    void platformOnThisMachineMayUseHttp(String host) {
        List.of("authorization-endpoint", "token-endpoint", "jwks-uri")
                .forEach(it -> settings.put(FIRST + it, host + "/path"));

        assertThat(bind().registrations()).hasSize(1);
    }

    @Test
    void insecurePlatformsCanBePermitted() {
        settings.put(FIRST + "jwks-uri", "http://moodle/certs");
        settings.put("anteroom.lti.allow-insecure-platforms", "true");

        assertThat(bind().registrations()).hasSize(1);
    }

    @Test
    void sameClientTwiceIsRefused() {
        Map.copyOf(settings).forEach((name, value) -> settings.put(name.replace("[0]", "[1]"), value));

        assertThatThrownBy(this::bind)
                .rootCause()
                .hasMessage("anteroom.lti.registrations[1]: issuer and client-id are listed twice");
    }

    private PlatformProperties bind() {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("anteroom.lti", PlatformProperties.class)
                .get();
    }
}

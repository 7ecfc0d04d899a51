package org.anteroom.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anteroom.web.AnteroomProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What admins are told to type is what the code asks for. */
class RegistrationPageTests {

    private static final AnteroomProperties PROPERTIES =
            new AnteroomProperties(URI.create("https://anteroom.example.edu"), Path.of("data"), null);
    private static final ToolConfiguration TOOL = new ToolConfiguration(PROPERTIES);

    @ParameterizedTest
    @ValueSource(strings = {"docs/registration.md", "lti-config/registrations.sample.yml"})
    void everyCustomParameterAndAddressIsTold(String page) throws IOException {
        String text = Files.readString(Path.of(page));
        TOOL.customParameters(Product.MOODLE)
                .forEach((key, value) -> assertThat(text).contains(key + "=" + value));
        assertThat(text)
                .contains(PROPERTIES.url("/lti/login"))
                .contains(PROPERTIES.url("/lti/launch"))
                .contains(PROPERTIES.url("/.well-known/jwks.json"));
    }

    @Test
    void everyScopeClaimAndMessageIsTold() throws IOException {
        String text = Files.readString(Path.of("docs/registration.md"));
        assertThat(text)
                .contains(ToolConfiguration.NRPS)
                .contains(ToolConfiguration.GROUPS)
                .contains(ToolConfiguration.RESOURCE_LINK)
                .contains(ToolConfiguration.DEEP_LINKING);
        Stream.of("name", "given_name", "family_name", "email")
                .forEach(claim -> assertThat(text).contains("`" + claim + "`"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void canvasReadsItsDeveloperKey() {
        JsonMapper json = new JsonMapper();
        Map<String, Object> key = json.readValue(
                json.writeValueAsString(new CanvasConfigurationController(PROPERTIES, TOOL).show()), Map.class);
        assertThat(key)
                .containsEntry("oidc_initiation_url", "https://anteroom.example.edu/lti/login")
                .containsEntry("target_link_uri", "https://anteroom.example.edu")
                .containsEntry("redirect_uris", List.of("https://anteroom.example.edu/lti/launch"))
                .containsEntry("public_jwk_url", "https://anteroom.example.edu/.well-known/jwks.json")
                .containsEntry("scopes", List.of(ToolConfiguration.NRPS))
                .containsKeys("title", "description");
        assertThat((Map<String, String>) key.get("custom_fields"))
                .containsEntry("context_history", "$Context.id.history")
                .doesNotContainKey("moodle_groups");
        Map<String, Object> extension = ((List<Map<String, Object>>) key.get("extensions")).get(0);
        assertThat(extension)
                .containsEntry("platform", "canvas.instructure.com")
                .containsEntry("privacy_level", "public")
                .containsEntry("domain", "anteroom.example.edu");
        Map<String, Object> settings = (Map<String, Object>) extension.get("settings");
        assertThat((List<Map<String, Object>>) settings.get("placements"))
                .extracting("placement", "message_type", "enabled")
                .containsExactly(
                        tuple("link_selection", "LtiDeepLinkingRequest", true),
                        tuple("course_navigation", "LtiResourceLinkRequest", true));
    }
}

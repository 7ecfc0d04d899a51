package org.anteroom.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anteroom.lti.token.Claims;
import org.anteroom.platform.Deployment;
import org.anteroom.platform.Deployment.State;
import org.anteroom.shared.RegistrationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchReaderTests {

    private final Map<String, Object> claims = new LinkedHashMap<>(Map.of("sub", "4"));

    @Test
    void customValuesAreTextsAndVariablesThatNobodyFilledAreAbsent() {
        Map<String, Object> custom = new LinkedHashMap<>();
        custom.put("room", "a$b");
        custom.put("price", "$5");
        custom.put("number", 7);
        custom.put("truth", true);
        custom.put("variable", "$Context.id.history");
        custom.put("nothing", null);
        custom.put("list", List.of("x"));
        claims.put(Claims.CUSTOM, custom);

        assertThat(read().custom())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("room", "a$b", "price", "$5", "number", "7", "truth", "true"));
    }

    @Test
    void historyIsTakenFromBrightspacesOwnClaimWhereNoParameterTellsIt() {
        claims.put(
                "http://www.brightspace.com",
                Map.of("tenant_id", "x", "Context.id.history", "7,5", "ResourceLink.id.history", "a"));
        claims.put(Claims.CUSTOM, Map.of("link_history", "b"));
        assertThat(read().custom())
                .containsExactlyInAnyOrderEntriesOf(Map.of("context_history", "7,5", "link_history", "b"));
        claims.put("http://www.brightspace.com", "none");
        assertThat(read().custom()).containsOnlyKeys("link_history");
    }

    @Test
    void nameIsPutTogetherWhereThePlatformSendsItsPartsAlone() {
        claims.putAll(Map.of("given_name", "Ada", "family_name", "Byron"));
        assertThat(read().name()).isEqualTo("Ada Byron");
        claims.remove("given_name");
        assertThat(read().name()).isEqualTo("Byron");
        claims.put("name", " A. Byron ");
        assertThat(read().name()).isEqualTo("A. Byron");
        claims.keySet().removeAll(List.of("name", "family_name"));
        assertThat(read().name()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"pt_br, pt", "de_kids, de", "en-us, en", "he, he", "zh_cn, zh"})
    void localesOfPlatformsHaveALanguage(String sent, String language) {
        claims.put(Claims.LAUNCH_PRESENTATION, Map.of("locale", sent));
        claims.put("locale", "fr");
        assertThat(read().locale()).extracting(Locale::getLanguage).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "an-overlong-locale-that-is-no-locale-at-all"})
    void localesThatAreNoneAreAbsent(String sent) {
        claims.put("locale", sent);
        assertThat(read().locale()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "//evil.example", "data:text/html,x", "https://x/\r\nSet-Cookie: a=b", ""
            })
    void returnUrlsThatAreNoWebAddressAreAbsent(String url) {
        claims.put(Claims.LAUNCH_PRESENTATION, Map.of("return_url", url));
        assertThat(read().returnUrl()).isNull();
    }

    @Test
    void whatIsMissingIsAbsent() {
        Launch launch = read();
        assertThat(launch.context()).isNull();
        assertThat(launch.resourceLink()).isNull();
        assertThat(launch.email()).isNull();
        assertThat(launch.roles()).isEmpty();
        assertThat(launch.custom()).isEmpty();
    }

    private Launch read() {
        Deployment deployment = new Deployment(1, new RegistrationId(1), "3", State.TRUSTED);
        return LaunchReader.read(new Claims(claims), deployment, URI.create("http://localhost:8080"));
    }
}

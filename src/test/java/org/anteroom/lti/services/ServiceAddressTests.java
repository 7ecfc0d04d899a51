package org.anteroom.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/m, https://a.example/m?limit=9",
        "https://a.example/m?memberships=1880, https://a.example/m?memberships=1880&limit=9",
        "https://a.example/m?, https://a.example/m?limit=9",
        "https://a.example/m?limit=3&x=1, https://a.example/m?limit=3&x=1",
        "https://a.example/m?a=%20b#part, https://a.example/m?a=%20b&limit=9"
    })
    void parameterIsAddedToWhatIsThere(String address, String expected) {
        assertThat(ServiceAddress.with(URI.create(address), "limit", "9")).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://a.example/",
                "//a.example/",
                "https:///x",
                "a b",
                "https://u@a.example/"
            })
    void otherAddressesAreNone(String address) {
        assertThatThrownBy(() -> ServiceAddress.parse(address)).isInstanceOf(ServiceFailure.class);
    }
}

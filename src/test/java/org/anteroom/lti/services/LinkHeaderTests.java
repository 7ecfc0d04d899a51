package org.anteroom.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTests {

    private static final String NEXT = "https://lms.example/Memberships?From=2&limit=1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<%s>; rel=\"next\"",
                "<%s>;rel=next",
                "<%s>; REL=\"Next\"",
                "<%s>; rel=\u201cnext\u201d",
                "<%s>; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d",
                "<%s>; title=\"a, b; rel=prev\"; rel=next",
                "<https://lms.example/a>; rel=\"first\", <%s>; rel=\"next\", <https://lms.example/z>; rel=\"last\"",
                "<https://lms.example/a>;rel=differences,<%s>;rel=next",
                "<%s>; rel=\"last next\""
            })
    void nextIsFoundHoweverItIsWritten(String header) {
        assertThat(LinkHeader.next(List.of(header.formatted(NEXT)))).contains(NEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<https://lms.example/a>; rel=prev",
                "<https://lms.example/a>",
                "next",
                "rel=next",
                "<>;rel=next"
            })
    void noNextIsFoundWhereThereIsNone(String header) {
        assertThat(LinkHeader.next(List.of(header))).isEmpty();
    }

    @Test
    void linkMayStandInAnyOfSeveralHeaders() {
        assertThat(LinkHeader.next(List.of("<https://lms.example/a>; rel=prev", "<" + NEXT + ">; rel=next")))
                .contains(NEXT);
    }

    @Test
    void escapedAmpersandOfMoodlesGradeBookIsOne() {
        assertThat(LinkHeader.next(List.of("<https://lms.example/a?b=1&amp;c=2>; rel=next")))
                .contains("https://lms.example/a?b=1&c=2");
    }

    @Test
    void relativeLinkIsResolved() {
        URI from = URI.create("https://lms.example/api/roster?page=1");
        assertThat(LinkHeader.resolve(from, "/api/roster?page=2"))
                .contains(URI.create("https://lms.example/api/roster?page=2"));
        assertThat(LinkHeader.resolve(from, "https://lms.example/ not an address"))
                .isEmpty();
    }
}

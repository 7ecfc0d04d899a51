package org.anteroom.web.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverTests {

    @ParameterizedTest
    @CsvSource({
        "Biology, B",
        "cell biology 101, CB",
        "'  – 3D printing', 3P",
        "الأحياء, ا",
        "ביולוגיה ב, בב",
        "生物学, 生",
        "नमस्ते, न",
        "e\u0301cole, E\u0301",
        "'***', ''"
    })
    void lettersAreTheFirstOfTheFirstTwoWords(String title, String letters) {
        assertThat(Cover.of(title).letters()).isEqualTo(letters);
    }

    @Test
    void sameTitleHasTheSamePictureAndOthersOthers() {
        assertThat(Cover.of("Biology").design()).isEqualTo(Cover.of("Biology").design());
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> Drawing.of(
                                Integer.parseUnsignedInt(Cover.of("Course " + i).design(), 16)))
                        .distinct())
                .hasSizeGreaterThan(90);
    }

    @Test
    void nothingThatSomebodyWroteIsInThePicture() {
        assertThat(Cover.of("\"/><script>alert(1)</script>").design()).matches("[0-9a-f]{8}");
    }

    @Test
    void whiteLettersCanBeReadWhereAllFiguresLieUponEachOther() {
        for (String colour : Drawing.COLOURS) {
            double ground = luminance(colour, 1 - Math.pow(1 - Drawing.LIGHT, Drawing.LAYERS));
            assertThat(1.05 / (ground + 0.05))
                    .as(colour.toUpperCase(Locale.ROOT))
                    .isGreaterThan(4.5);
        }
    }

    /** Of WCAG 2.2, with so much white over the colour. */
    private static double luminance(String colour, double white) {
        double[] parts = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            double mixed = value + (1 - value) * white;
            sum += parts[i] * (mixed <= 0.04045 ? mixed / 12.92 : Math.pow((mixed + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}

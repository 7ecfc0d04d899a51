package org.anteroom.web.cover;

/** Draws a design: a dark colour and light figures on it, so that white letters can be read anywhere. */
final class Drawing {

    static final String[] COLOURS = {
        "#123f6d", "#4a2c6e", "#7a1f3d", "#0f4f4a", "#5b3a12", "#1f4d24",
        "#343a6b", "#6b2b55", "#0c4a5e", "#57351f", "#3d4a16", "#5a2330"
    };
    static final double LIGHT = 0.07;

    /** Of figures that may lie upon each other at one point. */
    static final int LAYERS = 3;

    private static final String HEAD = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 180\">"
            + "<rect width=\"320\" height=\"180\" fill=\"%s\"/><g fill=\"#fff\" fill-opacity=\"%s\">";

    private Drawing() {}

    static String of(int design) {
        StringBuilder svg = new StringBuilder(HEAD.formatted(COLOURS[part(design, 0, COLOURS.length)], LIGHT));
        for (int i = 0; i < LAYERS; i++) {
            int x = 32 * part(design, 8 + 5 * i, 11);
            int y = 30 * part(design, 12 + 4 * i, 7);
            int size = 50 + 25 * part(design, 4 + 7 * i, 5);
            svg.append(figure(part(design, 5, 4), x, y, size));
        }
        return svg.append("</g></svg>").toString();
    }

    private static String figure(int kind, int x, int y, int size) {
        return switch (kind) {
            case 0 -> "<circle cx=\"%d\" cy=\"%d\" r=\"%d\"/>".formatted(x, y, size);
            case 1 ->
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" transform=\"rotate(45 %d %d)\"/>"
                        .formatted(x - size / 2, y - size / 2, size, size, x, y);
            case 2 -> "<path d=\"M%d 180L%d %dL%d 180z\"/>".formatted(x - size, x, Math.min(y, 120), x + size);
            default -> "<path d=\"M%d 0h%dl-120 180h-%dz\"/>".formatted(x, size / 2, size / 2);
        };
    }

    private static int part(int design, int bit, int of) {
        return Math.floorMod(Integer.rotateRight(design, bit), of);
    }
}

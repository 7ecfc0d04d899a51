package org.anteroom.web;

/** Names and titles have a direction of their own, and stand in sentences of any language. */
public final class Isolated {

    private Isolated() {}

    public static String of(String text) {
        return "\u2068" + text + "\u2069";
    }
}

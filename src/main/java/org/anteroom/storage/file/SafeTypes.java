package org.anteroom.storage.file;

import java.util.HashMap;
import java.util.Map;

/**
 * The media types that a browser shows without running anything of their author's. All else, SVG, HTML and XML above all,
 * is bytes of unknown meaning, to be downloaded.
 */
public final class SafeTypes {

    static final String PDF = "application/pdf";
    static final String TEXT = "text/plain";
    static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_ENDING = new HashMap<>();

    static {
        register("image/png", "png");
        register("image/jpeg", "jpg", "jpeg");
        register("image/gif", "gif");
        register("image/webp", "webp");
        register("image/avif", "avif");
        register("image/bmp", "bmp");
        register("audio/mpeg", "mp3");
        register("audio/mp4", "m4a");
        register("audio/aac", "aac");
        register("audio/ogg", "ogg", "oga", "opus");
        register("audio/wav", "wav");
        register("audio/flac", "flac");
        register("video/mp4", "mp4", "m4v");
        register("video/webm", "webm");
        register("video/ogg", "ogv");
        register("video/quicktime", "mov");
        register(PDF, "pdf");
        register(TEXT, "txt", "md", "csv", "log");
    }

    private SafeTypes() {}

    private static void register(String mediaType, String... endings) {
        for (String ending : endings) {
            BY_ENDING.put(ending, mediaType);
        }
    }

    /** The name decides; the sender's word counts only for a name without an ending, and only if it is a safe one. */
    static String of(String fileName, String declared) {
        String ending = FileTitles.ending(fileName);
        return ending.isEmpty() && isSafe(declared) ? declared : BY_ENDING.getOrDefault(ending, UNKNOWN);
    }

    public static boolean isSafe(String mediaType) {
        return BY_ENDING.containsValue(mediaType);
    }
}

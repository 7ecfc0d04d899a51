package org.anteroom.storage.file;

import java.util.Locale;
import java.util.Set;

/**
 * What a file, or a link in its place, is to the person who looks for it; the first ones can be shown by a browser without
 * danger.
 */
public enum FileType {
    IMAGE("bi-file-earmark-image"),
    PDF("bi-file-earmark-pdf"),
    AUDIO("bi-file-earmark-music"),
    VIDEO("bi-file-earmark-play"),
    TEXT("bi-file-earmark-text"),
    DOCUMENT("bi-file-earmark-richtext", "doc", "docx", "odt", "rtf", "pages"),
    SLIDES("bi-file-earmark-slides", "ppt", "pptx", "odp", "key"),
    TABLE("bi-file-earmark-spreadsheet", "xls", "xlsx", "ods", "numbers"),
    ARCHIVE("bi-file-earmark-zip", "zip", "gz", "tgz", "7z", "rar", "tar"),
    LINK("bi-link-45deg"),
    OTHER("bi-file-earmark");

    private final String icon;
    private final Set<String> endings;

    FileType(String icon, String... endings) {
        this.icon = icon;
        this.endings = Set.of(endings);
    }

    public static FileType of(String title, String mediaType) {
        return switch (mediaType.substring(0, Math.max(0, mediaType.indexOf('/')))) {
            case "image" -> IMAGE;
            case "audio" -> AUDIO;
            case "video" -> VIDEO;
            case "text" -> TEXT;
            default -> SafeTypes.PDF.equals(mediaType) ? PDF : byEnding(FileTitles.ending(title));
        };
    }

    private static FileType byEnding(String ending) {
        for (FileType type : values()) {
            if (type.endings.contains(ending)) {
                return type;
            }
        }
        return OTHER;
    }

    /** The class of the icon that stands for it. */
    public String icon() {
        return icon;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

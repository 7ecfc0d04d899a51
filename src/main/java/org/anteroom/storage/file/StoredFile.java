package org.anteroom.storage.file;

import org.anteroom.storage.Blob;

/**
 * A file whose bytes are kept.
 *
 * @param mediaType one of {@link SafeTypes}, or that of bytes of unknown meaning
 */
public record StoredFile(String title, String mediaType, Blob blob) {

    /** From a title without ending, which may have what no name of a file has. */
    public static StoredFile named(String bareTitle, String ending, String mediaType, Blob blob) {
        String name = bareTitle.replaceAll("[/\\\\]", "-");
        return new StoredFile(ending.isEmpty() ? name : name + "." + ending, mediaType, blob);
    }

    /** In small letters; empty where there is none. */
    public String ending() {
        return FileTitles.ending(title);
    }

    /** Without the ending. */
    public String bareTitle() {
        String ending = ending();
        return ending.isEmpty() || ending.length() + 1 == title.length()
                ? title
                : title.substring(0, title.length() - ending.length() - 1);
    }

    /** What a browser may show; all else is downloaded. */
    public boolean isShown() {
        return SafeTypes.isSafe(mediaType);
    }

    public FileType type() {
        return FileType.of(title, mediaType);
    }

    public FileSize size() {
        return FileSize.of(blob.size());
    }
}

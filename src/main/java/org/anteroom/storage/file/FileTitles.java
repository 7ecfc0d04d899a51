package org.anteroom.storage.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anteroom.shared.DomainError;

/** FileTitles of assets. That of a file is also its name when it is downloaded, so it keeps its ending. */
public final class FileTitles {

    public static final int MAX_LENGTH = 255;

    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,10})$");

    // Marks that turn the direction of text make "photo<mark>gpj.exe" read as "photoexe.jpg".
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    private FileTitles() {}

    public static String of(String written) {
        // Macs send names with their accents apart, which nobody finds who types them.
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        String title = INVISIBLE.matcher(composed).replaceAll(" ").strip();
        int length = title.codePointCount(0, title.length());
        if (length < 1 || length > MAX_LENGTH) {
            throw DomainError.invalid("file-title-length", "title of " + length + " characters", MAX_LENGTH);
        }
        return title;
    }

    /** The last part of a name that may be a path of the sender's machine. */
    static String ofFile(String sent) {
        String title = of(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        if (title.matches("\\.+")) {
            throw DomainError.invalid("file-title-length", "title of dots", MAX_LENGTH);
        }
        return title;
    }

    /** A new title for a file, with the ending of the old one. */
    public static String renamed(String former, String written) {
        String title = ofFile(written);
        String ending = ending(former);
        return ending.isEmpty() || ending(title).equals(ending) ? title : of(title + "." + ending);
    }

    /** In small letters; empty where there is none. */
    static String ending(String title) {
        Matcher matcher = ENDING.matcher(title);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}

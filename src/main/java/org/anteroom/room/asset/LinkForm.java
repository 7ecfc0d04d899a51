package org.anteroom.room.asset;

import java.util.regex.Pattern;
import org.anteroom.shared.DomainError;
import org.anteroom.storage.file.FileTitles;
import org.springframework.web.util.InvalidUrlException;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder.ParserType;

/** A link as it was written. */
record LinkForm(String title, String url) {

    static final LinkForm EMPTY = new LinkForm("", "");

    private static final int MAX_LENGTH = 2000;
    private static final Pattern WEB = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);

    LinkForm {
        title = title == null ? "" : title;
        url = url == null ? "" : url.strip();
    }

    /** Without a title the address stands for itself. */
    String checkedTitle() {
        return FileTitles.of(title.isBlank() ? url.substring(0, Math.min(url.length(), FileTitles.MAX_LENGTH)) : title);
    }

    /** The address as browsers would understand it, with a host in ASCII, and only if it leads to a web page. */
    String checkedUrl() {
        UriComponents parsed = parse();
        boolean web =
                parsed.getScheme() != null && WEB.matcher(parsed.getScheme()).matches();
        if (!web || parsed.getHost() == null || parsed.getHost().isEmpty() || parsed.getUserInfo() != null) {
            throw refused();
        }
        String address = parsed.toUriString();
        if (address.length() > MAX_LENGTH) {
            throw refused();
        }
        return address;
    }

    private UriComponents parse() {
        try {
            return UriComponentsBuilder.fromUriString(url, ParserType.WHAT_WG).build();
        } catch (InvalidUrlException malformed) {
            throw refused();
        }
    }

    private static DomainError refused() {
        return DomainError.invalid("link-address", "not an address of a web page", MAX_LENGTH);
    }
}

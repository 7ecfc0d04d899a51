package org.anteroom.web.cover;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anteroom.shared.DomainError;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Open to everybody and kept by browsers: a design says nothing of whose it is. */
@Controller
class CoverController {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8})\\.svg");
    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @GetMapping("/covers/{name}")
    ResponseEntity<String> show(@PathVariable String name) {
        Matcher design = NAME.matcher(name);
        if (!design.matches()) {
            throw DomainError.notFound("cover " + name);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(FOR_A_YEAR)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(Drawing.of(Integer.parseUnsignedInt(design.group(1), 16)));
    }
}

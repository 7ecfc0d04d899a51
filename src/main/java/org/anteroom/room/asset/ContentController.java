package org.anteroom.room.asset;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.storage.Blobs;
import org.anteroom.web.Visit;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bytes of a file, as something that can do no harm on this site. */
@Controller
class ContentController {

    /** Even what a browser takes for a page runs nothing, reaches nobody and has no origin. */
    private static final String POLICY = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; "
            + "style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final RoomAccess access;
    private final Assets assets;
    private final Blobs blobs;

    ContentController(RoomAccess access, Assets assets, Blobs blobs) {
        this.access = access;
        this.assets = assets;
        this.blobs = blobs;
    }

    @GetMapping("/rooms/{id}/assets/{number}/content")
    ResponseEntity<Resource> show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable int number,
            HttpServletRequest request)
            throws IOException {
        access.require(visit, id, RoomPermission.EDIT);
        Asset asset = assets.get(id, number);
        String etag = '"' + asset.blob().sha256() + '"';
        Resource bytes = blobs.open(asset.blob());
        boolean download = request.getParameterMap().containsKey("download");
        String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
        boolean otherVersion = ifRange != null && !ifRange.equals(etag);
        return ResponseEntity.ok()
                .contentType(mediaType(asset))
                .contentLength(asset.blob().size())
                .eTag(etag)
                // Asked for again each time: rights may have gone since.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(asset, download))
                .header("Content-Security-Policy", POLICY)
                // Spring answers ranges of anything but a stream, and leaves If-Range to us.
                .body(otherVersion ? new InputStreamResource(bytes.getInputStream()) : bytes);
    }

    private static MediaType mediaType(Asset asset) {
        MediaType stored = MediaType.parseMediaType(String.valueOf(asset.mediaType()));
        return stored.getType().equals("text") ? new MediaType(stored, StandardCharsets.UTF_8) : stored;
    }

    private static String disposition(Asset asset, boolean download) {
        boolean inline = !download && SafeTypes.isSafe(String.valueOf(asset.mediaType()));
        ContentDisposition.Builder disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition
                .filename(asset.title(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}

package org.anteroom.storage.file;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anteroom.storage.Blobs;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The bytes of a file, whole or in parts, as something that can do no harm on this site. */
@Component
public class FileContent {

    /** Even what a browser takes for a page runs nothing, reaches nobody and has no origin. */
    private static final String POLICY = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; "
            + "style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Blobs blobs;

    FileContent(Blobs blobs) {
        this.blobs = blobs;
    }

    /** Whether somebody wants to keep the file rather than to look at it. */
    public static boolean isDownload(HttpServletRequest request) {
        return request.getParameterMap().containsKey("download");
    }

    public ResponseEntity<Resource> answer(StoredFile file, HttpServletRequest request) throws IOException {
        String etag = '"' + file.blob().sha256() + '"';
        Resource bytes = blobs.open(file.blob());
        String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
        boolean otherVersion = ifRange != null && !ifRange.equals(etag);
        return ResponseEntity.ok()
                .contentType(mediaType(file))
                .contentLength(file.blob().size())
                .eTag(etag)
                // Asked for again each time: rights may have gone since.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, isDownload(request)))
                .header("Content-Security-Policy", POLICY)
                // Spring answers ranges of anything but a stream, and leaves If-Range to us.
                .body(otherVersion ? new InputStreamResource(bytes.getInputStream()) : bytes);
    }

    private static MediaType mediaType(StoredFile file) {
        MediaType stored = MediaType.parseMediaType(file.mediaType());
        return stored.getType().equals("text") ? new MediaType(stored, StandardCharsets.UTF_8) : stored;
    }

    private static String disposition(StoredFile file, boolean download) {
        boolean inline = !download && file.isShown();
        ContentDisposition.Builder disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition
                .filename(file.title(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}

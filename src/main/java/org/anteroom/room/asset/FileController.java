package org.anteroom.room.asset;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Uploads: the bare bytes from a script, or the form of a page without one. No byte is read before rights are checked. */
@Controller
class FileController {

    private static final int MAX_PART_HEADER = 8 * 1024;

    private final RoomAccess access;
    private final ReceiveFile receive;

    FileController(RoomAccess access, ReceiveFile receive) {
        this.access = access;
        this.receive = receive;
    }

    @PostMapping(path = "/rooms/{id}/assets/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Void> addBytes(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String type,
            HttpServletRequest request)
            throws IOException {
        access.require(visit, id, RoomPermission.EDIT);
        receive.admit(visit.user(), request.getContentLengthLong());
        Asset added = receive.receive(visit.user(), id, name, type, request.getInputStream());
        return ResponseEntity.created(URI.create("/rooms/" + id + "/assets/" + added.number()))
                .build();
    }

    @PostMapping(path = "/rooms/{id}/assets/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String addForm(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, HttpServletRequest request) {
        access.require(visit, id, RoomPermission.EDIT);
        receive.admit(visit.user(), request.getContentLengthLong());
        try {
            FileItemInput file = file(request);
            String type = String.valueOf(file.getContentType());
            try (InputStream content = file.getInputStream()) {
                receive.receive(visit.user(), id, file.getName(), type, content);
            }
        } catch (IOException cutOff) {
            throw DomainError.invalid("upload-cut-off", cutOff.toString());
        }
        return "redirect:/rooms/" + id + "/assets";
    }

    /** The first part that carries a file; a form field without a chosen one has no name. */
    private static FileItemInput file(HttpServletRequest request) throws IOException {
        JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
        form.setHeaderCharset(StandardCharsets.UTF_8);
        form.setMaxPartHeaderSize(MAX_PART_HEADER);
        FileItemInputIterator parts = form.getItemIterator(request);
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (!part.isFormField() && part.getName() != null && !part.getName().isBlank()) {
                return part;
            }
        }
        throw DomainError.invalid("file-missing", "no part with a file");
    }
}

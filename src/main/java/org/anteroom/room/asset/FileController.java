package org.anteroom.room.asset;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.storage.file.ReceiveFile;
import org.anteroom.web.Visit;
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

    private final RoomAccess access;
    private final ReceiveFile receive;
    private final Assets assets;

    FileController(RoomAccess access, ReceiveFile receive, Assets assets) {
        this.access = access;
        this.receive = receive;
        this.assets = assets;
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
        Asset added = assets.addFile(id, receive.bytes(visit.user(), name, type, request));
        return ResponseEntity.created(URI.create("/rooms/" + id + "/assets/" + added.number()))
                .build();
    }

    @PostMapping(path = "/rooms/{id}/assets/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String addForm(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, HttpServletRequest request) {
        access.require(visit, id, RoomPermission.EDIT);
        assets.addFile(id, receive.form(visit.user(), request));
        return "redirect:/rooms/" + id + "/assets";
    }
}

package org.anteroom.room.asset;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.storage.file.FileContent;
import org.anteroom.web.Visit;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The image that stands for a room: the only one of its assets that everyone sees who sees the room. */
@Controller
class ThumbnailController {

    private final RoomAccess access;
    private final Assets assets;
    private final FileContent content;

    ThumbnailController(RoomAccess access, Assets assets, FileContent content) {
        this.access = access;
        this.assets = assets;
        this.content = content;
    }

    @GetMapping("/rooms/{id}/thumbnail")
    ResponseEntity<Resource> show(
            @AuthenticationPrincipal Visit visit, @PathVariable RoomId id, HttpServletRequest request)
            throws IOException {
        access.require(visit, id, RoomPermission.SEE);
        Asset picture = assets.picture(id).orElseThrow(() -> DomainError.notFound("picture of room " + id));
        return content.answer(picture.file(), request);
    }
}

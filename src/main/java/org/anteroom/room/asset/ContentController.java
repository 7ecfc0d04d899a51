package org.anteroom.room.asset;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.storage.file.FileContent;
import org.anteroom.web.Visit;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bytes of a file. */
@Controller
class ContentController {

    private final RoomAccess access;
    private final Assets assets;
    private final FileContent content;

    ContentController(RoomAccess access, Assets assets, FileContent content) {
        this.access = access;
        this.assets = assets;
        this.content = content;
    }

    @GetMapping("/rooms/{id}/assets/{number}/content")
    ResponseEntity<Resource> show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable int number,
            HttpServletRequest request)
            throws IOException {
        access.require(visit, id, RoomPermission.EDIT);
        return content.answer(assets.get(id, number).file(), request);
    }
}

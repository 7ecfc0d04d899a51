package org.anteroom.room.asset;

import jakarta.servlet.http.HttpServletResponse;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class LinkController {

    private final RoomAccess access;
    private final Assets assets;
    private final AssetPages pages;

    LinkController(RoomAccess access, Assets assets, AssetPages pages) {
        this.access = access;
        this.assets = assets;
        this.pages = pages;
    }

    @PostMapping("/rooms/{id}/assets/links")
    String add(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            LinkForm link,
            Model model,
            HttpServletResponse response) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        try {
            assets.addLink(id, link);
        } catch (DomainError refusal) {
            if (refusal.kind() != DomainError.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal);
            return pages.list(room, Integer.MAX_VALUE, link, model);
        }
        return "redirect:/rooms/" + id + "/assets";
    }
}

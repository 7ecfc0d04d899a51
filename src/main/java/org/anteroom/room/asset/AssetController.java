package org.anteroom.room.asset;

import java.io.IOException;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.storage.file.FileType;
import org.anteroom.storage.file.TextPreview;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tab of assets, one asset with its preview, its new title, its end. */
@Controller
class AssetController {

    private final RoomAccess access;
    private final Assets assets;
    private final AssetPages pages;
    private final TextPreview text;

    AssetController(RoomAccess access, Assets assets, AssetPages pages, TextPreview text) {
        this.access = access;
        this.assets = assets;
        this.pages = pages;
        this.text = text;
    }

    @GetMapping("/rooms/{id}/assets")
    String list(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        return pages.list(room, before, LinkForm.EMPTY, model);
    }

    @GetMapping("/rooms/{id}/assets/{number}")
    String show(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number, Model model)
            throws IOException {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        Asset asset = assets.get(id, number);
        if (asset.type() == FileType.TEXT) {
            model.addAttribute("text", text.of(asset.file().blob()));
        }
        return pages.page(room, asset, "room/asset/show", model);
    }

    @PutMapping("/rooms/{id}/assets/{number}")
    String rename(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable int number,
            @RequestParam String former,
            @RequestParam String title) {
        access.require(visit, id, RoomPermission.EDIT);
        assets.rename(id, number, former, title);
        return "redirect:/rooms/" + id + "/assets/" + number;
    }

    /** Asks before the asset goes, and tells what shows it. */
    @GetMapping("/rooms/{id}/assets/{number}/deletion")
    String ask(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number, Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        model.addAttribute("items", assets.shownBy(id, number));
        return pages.page(room, assets.get(id, number), "room/asset/deletion", model);
    }

    @DeleteMapping("/rooms/{id}/assets/{number}")
    String delete(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.EDIT);
        assets.delete(id, number);
        return "redirect:/rooms/" + id + "/assets";
    }
}

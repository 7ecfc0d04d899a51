package org.anteroom.room.storyboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The items of a storyboard and their editor. */
@Controller
@RequestMapping("/rooms/{id}/storyboard")
class StoryboardItemController {

    private final RoomAccess access;
    private final StoryboardItems items;
    private final StoryboardOrder order;

    StoryboardItemController(RoomAccess access, StoryboardItems items, StoryboardOrder order) {
        this.access = access;
        this.items = items;
        this.order = order;
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam(defaultValue = "TEXT") ItemKind kind) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        return ItemEditor.blank(kind, items.assets(id)).page(room, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam ItemKind kind,
            StoryboardItemForm form) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        List<AssetChoice> assets = items.assets(id);
        Map<String, DomainError> problems = form.problems(kind, assets);
        if (!problems.isEmpty()) {
            return ItemEditor.blank(kind, assets).refused(form, problems).page(room, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown(id, items.add(id, form.item(kind, assets)));
    }

    @GetMapping("/{number}")
    ModelAndView show(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        return ItemEditor.of(number, items.get(id, number), items.assets(id)).page(room, HttpStatus.OK);
    }

    @PostMapping("/{number}")
    ModelAndView update(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable int number,
            @RequestParam ItemKind kind,
            StoryboardItemForm form) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        ItemEditor editor = ItemEditor.written(kind, number, form, items.assets(id));
        Map<String, DomainError> problems = form.problems(kind, editor.assets());
        if (!problems.isEmpty()) {
            return editor.refused(form, problems).page(room, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            items.change(id, number, form.item(kind, editor.assets()));
            return shown(id, number);
        } catch (DomainError refusal) {
            return overtaken(room, editor, refusal);
        }
    }

    @DeleteMapping("/{number}")
    String remove(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.EDIT);
        order.remove(id, number);
        return "redirect:/rooms/" + id + "/storyboard";
    }

    private ModelAndView overtaken(AccessibleRoom room, ItemEditor editor, DomainError refusal) {
        if (refusal.kind() != DomainError.Kind.CONFLICT || editor.number() == null) {
            throw refusal;
        }
        Optional<StoryboardItem> now = items.find(room.room().id(), editor.number());
        return editor.overtaken(refusal, now).page(room, HttpStatus.CONFLICT);
    }

    private static ModelAndView shown(RoomId room, int number) {
        return new ModelAndView("redirect:/rooms/" + room + "/storyboard#item-" + number);
    }
}

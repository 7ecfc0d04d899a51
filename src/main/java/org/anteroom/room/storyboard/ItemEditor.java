package org.anteroom.room.storyboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The editor of an item as its page shows it.
 *
 * @param number none for an item that is not saved yet
 * @param conflict why the last attempt to save came too late
 * @param saved what is there now, in that case
 */
record ItemEditor(
        ItemKind kind,
        @Nullable Integer number,
        StoryboardItemForm form,
        List<AssetChoice> assets,
        Map<String, DomainError> problems,
        @Nullable DomainError conflict,
        @Nullable StoryboardItem saved) {

    static ItemEditor blank(ItemKind kind, List<AssetChoice> assets) {
        return new ItemEditor(kind, null, StoryboardItemForm.BLANK, assets, Map.of(), null, null);
    }

    static ItemEditor of(int number, StoryboardItem item, List<AssetChoice> assets) {
        return new ItemEditor(item.kind(), number, StoryboardItemForm.of(item), assets, Map.of(), null, null);
    }

    static ItemEditor written(ItemKind kind, int number, StoryboardItemForm form, List<AssetChoice> assets) {
        return new ItemEditor(kind, number, form, assets, Map.of(), null, null);
    }

    ItemEditor refused(StoryboardItemForm written, Map<String, DomainError> found) {
        return new ItemEditor(kind, number, written, assets, found, null, null);
    }

    /** Keeps what was written: saved again, it goes over what is there now, or is added anew if that was removed. */
    ItemEditor overtaken(DomainError refusal, Optional<StoryboardItem> now) {
        return now.map(item ->
                        new ItemEditor(kind, number, form.withVersion(item.version()), assets, Map.of(), refusal, item))
                .orElseGet(() -> new ItemEditor(kind, null, form, assets, Map.of(), refusal, null));
    }

    ModelAndView page(AccessibleRoom room, HttpStatus status) {
        return new ModelAndView("room/storyboard/item", status)
                .addObject("access", room)
                .addObject("room", room.room())
                .addObject("editor", this)
                .addObject("form", form);
    }
}

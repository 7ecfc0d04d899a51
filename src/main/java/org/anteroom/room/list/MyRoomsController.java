package org.anteroom.room.list;

import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that the person owns or co-edits. */
@Controller
class MyRoomsController {

    private final RoomLists lists;

    MyRoomsController(RoomLists lists) {
        this.lists = lists;
    }

    @GetMapping("/rooms")
    String show(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable RoomId after,
            Model model) {
        RoomFilter filter = new RoomFilter(q, tag, RoomKinds.ALL, after);
        model.addAttribute("filter", filter);
        model.addAttribute("page", lists.mine(visit, filter));
        return "room/mine";
    }
}

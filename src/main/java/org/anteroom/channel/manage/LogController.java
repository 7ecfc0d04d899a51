package org.anteroom.channel.manage;

import java.util.List;
import org.anteroom.channel.Channels;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LogController {

    private final Channels channels;
    private final LogPages pages;

    LogController(Channels channels, LogPages pages) {
        this.channels = channels;
        this.pages = pages;
    }

    @GetMapping("/channels/{id}/manage/activity")
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        model.addAttribute("channel", channels.requireManager(visit, id).channel());
        List<LogEntry> found = pages.page(id, part, before);
        boolean more = found.size() > LogPages.SIZE;
        model.addAttribute("parts", LogPages.PARTS);
        model.addAttribute("part", part);
        model.addAttribute("entries", more ? found.subList(0, LogPages.SIZE) : found);
        model.addAttribute("older", more ? found.get(LogPages.SIZE - 1).id() : null);
        return "channel/manage/activity";
    }
}

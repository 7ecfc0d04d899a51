package org.anteroom.admin.upkeep;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class StorageController {

    private final StorageUses uses;

    StorageController(StorageUses uses) {
        this.uses = uses;
    }

    /** @param bytes of the last channel of the page before, and {@code channel} its number */
    @GetMapping("/admin/storage")
    String show(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long bytes,
            @RequestParam(defaultValue = "0") long channel,
            Model model) {
        List<StorageUse> found = uses.channels(bytes, channel);
        boolean more = found.size() > StorageUses.SIZE;
        model.addAttribute("all", uses.all().orElse(null));
        model.addAttribute("platforms", uses.platforms());
        model.addAttribute("channels", more ? found.subList(0, StorageUses.SIZE) : found);
        model.addAttribute("last", more ? found.get(StorageUses.SIZE - 1) : null);
        return "admin/upkeep/storage";
    }
}

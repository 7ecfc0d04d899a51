package org.anteroom.admin.upkeep;

import org.anteroom.platform.key.RotateKeys;
import org.anteroom.platform.key.ToolKeys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/keys")
class KeyController {

    private final ToolKeys keys;
    private final RotateKeys rotateKeys;

    KeyController(ToolKeys keys, RotateKeys rotateKeys) {
        this.keys = keys;
        this.rotateKeys = rotateKeys;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("keys", keys.overview());
        return "admin/upkeep/keys";
    }

    /** Asks first: twice in a day, and platforms refuse what the tool signs. */
    @GetMapping("/rotation")
    String ask() {
        return "admin/upkeep/rotation";
    }

    @PostMapping("/rotation")
    String rotate(RedirectAttributes redirect) {
        rotateKeys.now();
        redirect.addFlashAttribute("done", "admin.keys.rotated");
        return "redirect:/admin/keys";
    }
}

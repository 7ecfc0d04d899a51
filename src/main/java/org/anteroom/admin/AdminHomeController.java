package org.anteroom.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AdminHomeController {

    @GetMapping("/admin")
    String show() {
        return "redirect:/admin/registrations";
    }
}

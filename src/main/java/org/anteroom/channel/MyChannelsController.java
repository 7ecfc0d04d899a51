package org.anteroom.channel;

import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MyChannelsController {

    private final Channels channels;

    MyChannelsController(Channels channels) {
        this.channels = channels;
    }

    @GetMapping("/channels")
    String show(@AuthenticationPrincipal Visit visit, Model model) {
        model.addAttribute("memberships", channels.of(visit.user()));
        return "channel/mine";
    }
}

package org.anteroom.channel.visibility;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.anteroom.shared.DomainError;
import org.anteroom.web.AnteroomProperties;
import org.anteroom.web.Visit;
import org.anteroom.web.Visits;
import org.anteroom.web.limit.RateLimits;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of a channel leads that is open to its platform. Only a launch tells who somebody is. */
@Controller
@RequestMapping(ChannelLinkController.PATH)
class ChannelLinkController {

    static final String PATH = "/entrance";

    private final ChannelLinks links;
    private final FollowLink followLink;
    private final RateLimits limits;
    private final AnteroomProperties properties;

    ChannelLinkController(ChannelLinks links, FollowLink followLink, RateLimits limits, AnteroomProperties properties) {
        this.links = links;
        this.followLink = followLink;
        this.limits = limits;
        this.properties = properties;
    }

    /** Asks first: who comes in is seen by the channel's managers. */
    @GetMapping
    String show(@RequestParam(defaultValue = "") String key, HttpServletRequest request, Model model) {
        limits.take(RateLimits.Kind.GUEST, request);
        VisibleChannel channel = links.open(key).orElseThrow(ChannelLinkController::unknown);
        Optional<Visit> visit = Visits.current(request);
        if (visit.isPresent() && !visit.get().registration().equals(channel.registration())) {
            throw unknown();
        }
        // Who is nobody yet learns what to do, and not what the channel is called.
        model.addAttribute("course", visit.isPresent() ? channel.title() : null);
        model.addAttribute("key", links.key(channel));
        model.addAttribute("link", properties.url(PATH + "?key=" + links.key(channel)));
        return "channel/visibility/entrance";
    }

    @PostMapping
    String enter(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request) {
        limits.take(RateLimits.Kind.GUEST, request);
        VisibleChannel channel = links.open(key)
                .filter(it -> it.registration().equals(visit.registration()))
                .orElseThrow(ChannelLinkController::unknown);
        followLink.follow(channel.id(), key, visit.user());
        return "redirect:/channels/" + channel.id();
    }

    static DomainError unknown() {
        return DomainError.conflict("link-unknown", "of a channel");
    }
}

package org.anteroom.channel.visibility;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anteroom.shared.Tokens;
import org.anteroom.web.AnteroomProperties;
import org.anteroom.web.ContentSecurityPolicy;
import org.anteroom.web.SeeOther;
import org.anteroom.web.Visits;
import org.anteroom.web.limit.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the link of an invitation leads: in a tab of its own, never in a frame. */
@Controller
@RequestMapping(GuestController.PATH)
class GuestController {

    static final String PATH = "/guests";

    private final AdmitGuest admitGuest;
    private final GuestCookies cookies;
    private final GuestVisits visits;
    private final RateLimits limits;
    private final AnteroomProperties properties;

    GuestController(
            AdmitGuest admitGuest,
            GuestCookies cookies,
            GuestVisits visits,
            RateLimits limits,
            AnteroomProperties properties) {
        this.admitGuest = admitGuest;
        this.cookies = cookies;
        this.visits = visits;
        this.limits = limits;
        this.properties = properties;
    }

    /** Opening the link alone uses nothing up: mail programs and messengers do that, too. */
    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        limits.take(RateLimits.Kind.GUEST, request);
        unframed(request, response);
        GuestInvitation invitation = admitGuest.require(code);
        return page(invitation, code, request);
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.take(RateLimits.Kind.GUEST, request);
        unframed(request, response);
        GuestInvitation invitation = admitGuest.require(code);
        // Another site could make a browser post the form, and its person speak under a name that is not theirs.
        if (!properties.isSenderOf(request)) {
            return page(invitation, code, request);
        }
        String secret = cookies.read(request, invitation);
        Guest known = admitGuest.known(invitation, secret);
        String written =
                invitation.single() ? invitation.name() : GuestName.of(name).orElse("");
        if (known == null && written.isEmpty()) {
            ModelAndView again = page(invitation, code, request).addObject("refused", true);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String kept = known == null || secret == null ? Tokens.random() : secret;
        Guest guest = admitGuest.admit(code, written, kept);
        cookies.write(response, invitation, kept);
        Visits.begin(request, visits.of(guest, invitation));
        response.setHeader("Referrer-Policy", "no-referrer");
        return SeeOther.at("/channels/" + invitation.channel());
    }

    private ModelAndView page(GuestInvitation invitation, String code, HttpServletRequest request) {
        Guest known = known(invitation, request);
        if (known == null) {
            invitation.requirePlace();
        }
        return new ModelAndView("channel/visibility/guest")
                .addObject("visit", null)
                .addObject("invitation", invitation)
                .addObject("code", code)
                .addObject("known", known);
    }

    private @Nullable Guest known(GuestInvitation invitation, HttpServletRequest request) {
        return admitGuest.known(invitation, cookies.read(request, invitation));
    }

    private static void unframed(HttpServletRequest request, HttpServletResponse response) {
        ContentSecurityPolicy.unframed().writeHeaders(request, response);
    }
}

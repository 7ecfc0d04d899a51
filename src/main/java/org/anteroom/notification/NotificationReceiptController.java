package org.anteroom.notification;

import org.anteroom.shared.DomainError;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A receipt says that the person has seen the news; who dismisses a banner gives one. */
@Controller
class NotificationReceiptController {

    private final Notifications notifications;

    NotificationReceiptController(Notifications notifications) {
        this.notifications = notifications;
    }

    @PostMapping("/notifications/{id}/receipt")
    String one(
            @AuthenticationPrincipal Visit visit,
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        notifications.find(visit.user(), id).orElseThrow(() -> DomainError.notFound("notification " + id));
        notifications.see(visit.user(), id);
        return htmx ? "redirect:/notifications/banner" : "redirect:/notifications";
    }

    @PostMapping("/notifications/receipt")
    String all(@AuthenticationPrincipal Visit visit, @RequestParam long newest) {
        notifications.seeAllUpTo(visit.user(), newest);
        return "redirect:/notifications";
    }
}

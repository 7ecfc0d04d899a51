package org.anteroom.notification;

import java.util.List;
import org.anteroom.shared.DomainError;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a person's news, and the banner that every page asks for. */
@Controller
class NotificationController {

    private static final int MOST_COUNTED = 10;

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping("/notifications")
    String list(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<Notification> found = notifications.before(visit.user(), before);
        boolean more = found.size() > Notifications.PAGE;
        List<Notification> page = more ? found.subList(0, Notifications.PAGE) : found;
        model.addAttribute("notifications", page);
        model.addAttribute("unseen", page.stream().anyMatch(it -> !it.seen()));
        model.addAttribute("older", more ? page.get(page.size() - 1).id() : null);
        return "notification/list";
    }

    @GetMapping("/notifications/banner")
    String banner(@AuthenticationPrincipal Visit visit, Model model) {
        List<Notification> unseen = notifications.unseen(visit.user(), MOST_COUNTED + 1);
        model.addAttribute("it", unseen.isEmpty() ? null : unseen.get(0));
        model.addAttribute("more", unseen.size() > 1 ? counted(unseen.size() - 1) : null);
        model.addAttribute("count", counted(unseen.size()));
        return "notification/_banner :: banner";
    }

    /** Leads to the page that it tells of, and counts as seen. */
    @GetMapping("/notifications/{id}")
    String follow(@AuthenticationPrincipal Visit visit, @PathVariable long id) {
        Notification found =
                notifications.find(visit.user(), id).orElseThrow(() -> DomainError.notFound("notification " + id));
        notifications.see(visit.user(), id);
        return "redirect:" + found.path();
    }

    private static String counted(int number) {
        return number < MOST_COUNTED ? "" + number : MOST_COUNTED - 1 + "+";
    }
}

package org.anteroom.admin.upkeep;

import java.util.List;
import org.anteroom.cloning.RetryClone;
import org.anteroom.shared.DomainError;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copies of rooms: which wait, which failed and why. */
@Controller
@RequestMapping("/admin/jobs")
class JobController {

    private static final List<String> STATES = List.of("FAILED", "REQUESTED", "READY");

    private final JobLists lists;
    private final RetryClone retry;

    JobController(JobLists lists, RetryClone retry) {
        this.lists = lists;
        this.retry = retry;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "FAILED") String state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        String known = STATES.contains(state) ? state : STATES.get(0);
        List<JobLine> found = lists.page(known, before);
        boolean more = found.size() > JobLists.SIZE;
        model.addAttribute("states", STATES);
        model.addAttribute("state", known);
        model.addAttribute("jobs", more ? found.subList(0, JobLists.SIZE) : found);
        model.addAttribute("next", more ? found.get(JobLists.SIZE - 1).id() : null);
        return "admin/upkeep/jobs";
    }

    @PostMapping("/{id}/attempts")
    String retry(@PathVariable long id, RedirectAttributes redirect) {
        if (!retry.retry(id)) {
            throw DomainError.notFound("failed clone job " + id);
        }
        redirect.addFlashAttribute("done", "admin.job.retried");
        return "redirect:/admin/jobs";
    }
}

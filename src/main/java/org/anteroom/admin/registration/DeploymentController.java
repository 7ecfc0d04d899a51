package org.anteroom.admin.registration;

import org.anteroom.admin.OpenToLmsAdmins;
import org.anteroom.platform.Deployment;
import org.anteroom.platform.Deployment.State;
import org.anteroom.platform.Deployments;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RegistrationId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which parts of a platform may launch. */
@Controller
@RequestMapping("/admin/registrations/{registration}/deployments")
class DeploymentController {

    private static final int LONGEST = 255;

    private final AdminRegistrations shown;
    private final Deployments deployments;

    DeploymentController(AdminRegistrations shown, Deployments deployments) {
        this.shown = shown;
        this.deployments = deployments;
    }

    /** For what has not launched yet. */
    @OpenToLmsAdmins
    @PostMapping
    String add(
            @PathVariable RegistrationId registration,
            @RequestParam(defaultValue = "") String deploymentId,
            RedirectAttributes redirect) {
        shown.require(registration);
        String id = deploymentId.strip();
        if (id.isEmpty() || id.length() > LONGEST) {
            throw DomainError.invalid("deployment-id", "of " + id.length() + " characters", LONGEST);
        }
        deployments.trust(registration, id);
        // By hand an admin also takes a refusal back.
        deployments.change(deployments.findOrRecord(registration, id), State.TRUSTED);
        return done(registration, "admin.deployment.approved", redirect);
    }

    @OpenToLmsAdmins
    @PostMapping("/{deployment}/approval")
    String approve(
            @PathVariable RegistrationId registration, @PathVariable long deployment, RedirectAttributes redirect) {
        deployments.change(require(registration, deployment), State.TRUSTED);
        return done(registration, "admin.deployment.approved", redirect);
    }

    @OpenToLmsAdmins
    @DeleteMapping("/{deployment}/approval")
    String refuse(
            @PathVariable RegistrationId registration, @PathVariable long deployment, RedirectAttributes redirect) {
        deployments.change(require(registration, deployment), State.DISABLED);
        return done(registration, "admin.deployment.disabled", redirect);
    }

    private Deployment require(RegistrationId registration, long id) {
        return deployments
                .find(registration, id)
                .orElseThrow(() -> DomainError.notFound("deployment " + id + " of registration " + registration));
    }

    private static String done(RegistrationId registration, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", message);
        return "redirect:/admin/registrations/" + registration;
    }
}

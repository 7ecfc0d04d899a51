package org.anteroom.admin.registration;

import jakarta.servlet.http.HttpServletResponse;
import org.anteroom.platform.Deployments;
import org.anteroom.platform.PlatformAddresses;
import org.anteroom.platform.Registration;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.DomainError;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Registration by hand: what to type there, and what to copy from there, one page for each product. */
@Controller
@RequestMapping("/admin/registrations/new")
class NewRegistrationController {

    private final Registrations registrations;
    private final Deployments deployments;
    private final PlatformAddresses addresses;
    private final ToolAddresses tool;

    NewRegistrationController(
            Registrations registrations, Deployments deployments, PlatformAddresses addresses, ToolAddresses tool) {
        this.registrations = registrations;
        this.deployments = deployments;
        this.addresses = addresses;
        this.tool = tool;
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("products", Product.values());
        return "admin/registration/products";
    }

    @GetMapping("/{product}")
    String ask(@PathVariable String product, Model model) {
        model.addAttribute("form", RegistrationForm.of(require(product)));
        return page(require(product), model);
    }

    @PostMapping("/{product}")
    String create(
            @PathVariable String product,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Product known = require(product);
        if (form.isUsable(addresses, errors)
                && registrations.find(form.issuer(), form.clientId()).isPresent()) {
            errors.rejectValue("clientId", "admin.registration.known");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(known, model);
        }
        Registration made = registrations.save(form.details(known));
        if (!form.deploymentId().isEmpty()) {
            deployments.trust(made.id(), form.deploymentId());
        }
        return "redirect:/admin/registrations/" + made.id();
    }

    private String page(Product product, Model model) {
        model.addAttribute("product", product);
        model.addAttribute("products", Product.values());
        model.addAttribute("tool", tool.of(product));
        return "admin/registration/new";
    }

    private static Product require(String code) {
        return Product.of(code).orElseThrow(() -> DomainError.notFound("product " + code));
    }
}

package org.anteroom.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.awt.ComponentOrientation;
import org.anteroom.web.ContentSecurityPolicy;
import org.anteroom.web.LmsAdmins;
import org.anteroom.web.Visit;
import org.anteroom.web.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.context.LazyContextVariable;

/** What the layout of every page asks for. */
@ControllerAdvice
class PageModel {

    private final LmsAdmins lmsAdmins;

    PageModel(LmsAdmins lmsAdmins) {
        this.lmsAdmins = lmsAdmins;
    }

    // One method for all: each costs every request, be it a redirect.
    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        model.addAttribute("visit", visit(request))
                .addAttribute("administrates", administrates(request))
                .addAttribute("cspNonce", cspNonce(request))
                .addAttribute("direction", direction(request));
    }

    /** Read when the page asks for it: a login or launch that ends in a redirect does not load the session. */
    private static LazyContextVariable<@Nullable Visit> visit(HttpServletRequest request) {
        return new LazyContextVariable<>() {
            @Override
            protected @Nullable Visit loadValue() {
                return Visits.current(request).orElse(null);
            }
        };
    }

    /** Whether the console is open to this person, who runs the platform. */
    LazyContextVariable<Boolean> administrates(HttpServletRequest request) {
        return new LazyContextVariable<>() {
            @Override
            protected Boolean loadValue() {
                return Visits.current(request).filter(lmsAdmins::include).isPresent();
            }
        };
    }

    String cspNonce(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ContentSecurityPolicy.NONCE));
    }

    LazyContextVariable<String> direction(HttpServletRequest request) {
        return new LazyContextVariable<>() {
            @Override
            protected String loadValue() {
                return ComponentOrientation.getOrientation(RequestContextUtils.getLocale(request))
                                .isLeftToRight()
                        ? "ltr"
                        : "rtl";
            }
        };
    }
}

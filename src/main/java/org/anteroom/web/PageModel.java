package org.anteroom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.awt.ComponentOrientation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page asks for. */
@ControllerAdvice
class PageModel {

    @ModelAttribute("visit")
    @Nullable
    Visit visit(HttpServletRequest request) {
        return Visits.current(request).orElse(null);
    }

    @ModelAttribute("cspNonce")
    String cspNonce(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ContentSecurityPolicy.NONCE));
    }

    @ModelAttribute("direction")
    String direction(Locale locale) {
        return ComponentOrientation.getOrientation(locale).isLeftToRight() ? "ltr" : "rtl";
    }
}

package org.anteroom.cloning;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.context.request.ServletWebRequest;

/** The same template as a page of its own, or within the dialog of the page that asked by htmx. */
record CloneDialog(ServletWebRequest web) {

    boolean isInPage() {
        return "true".equals(web.getHeader("HX-Request"));
    }

    void answer(HttpStatus status) {
        web.getResponse().setStatus(status.value());
    }

    /** For an answer that is not the small part which was asked for, but the whole dialog again. */
    void replaceAll() {
        web.getResponse().setHeader("HX-Retarget", "#dialog");
        web.getResponse().setHeader("HX-Reswap", "innerHTML");
    }

    String view(String template, Model model) {
        model.addAttribute("inPage", isInPage());
        return isInPage() ? template + " :: dialog" : template;
    }
}

package org.anteroom.web;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After a form: the page is to be fetched by GET, so that Reload does not send the form again. */
public final class SeeOther {

    private SeeOther() {}

    /** @param path from the tool's root */
    public static ModelAndView at(String path) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setHttp10Compatible(false);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}

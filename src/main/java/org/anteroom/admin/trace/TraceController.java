package org.anteroom.admin.trace;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The launches of all platforms, also those of which none was known. */
@Controller
@RequestMapping(TraceController.PATH)
class TraceController {

    static final String PATH = "/admin/traces";

    private final TracePages pages;

    TraceController(TracePages pages) {
        this.pages = pages;
    }

    @GetMapping
    String list(@ModelAttribute("filter") TraceFilter filter, Model model) {
        return pages.list(filter, PATH, model);
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        return pages.one(code, null, PATH, model);
    }
}

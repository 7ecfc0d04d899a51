package org.anteroom.admin.trace;

import java.util.List;
import org.anteroom.lti.trace.Failure;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of traces, for all platforms and for one. */
@Component
class TracePages {

    private final LaunchTraces traces;

    TracePages(LaunchTraces traces) {
        this.traces = traces;
    }

    /** @param address of the list, below which each trace has its page */
    String list(TraceFilter filter, String address, Model model) {
        List<RecordedTrace> found = traces.page(filter);
        boolean more = found.size() > LaunchTraces.SIZE;
        model.addAttribute("filter", filter);
        model.addAttribute("address", address);
        model.addAttribute("traces", more ? found.subList(0, LaunchTraces.SIZE) : found);
        model.addAttribute("last", more ? found.get(LaunchTraces.SIZE - 1) : null);
        return "admin/trace/list";
    }

    String one(String code, @Nullable RegistrationId registration, String address, Model model) {
        RecordedTrace trace = traces.find(code, registration).orElseThrow(() -> DomainError.notFound("trace " + code));
        Failure failure = trace.failure();
        model.addAttribute("trace", trace);
        model.addAttribute("address", address);
        model.addAttribute(
                "remedy", failure == null ? null : Remedies.of(failure).orElse(null));
        return "admin/trace/show";
    }
}

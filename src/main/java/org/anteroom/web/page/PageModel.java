package org.anteroom.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.ComponentOrientation;
import org.anteroom.web.LmsAdmins;
import org.anteroom.web.Visit;
import org.anteroom.web.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.context.LazyContextVariable;

/** What the layout of every page asks for. Added to pages alone, where model attributes of an advice cost each redirect, too. */
@Component
class PageModel implements HandlerInterceptor {

    private final LmsAdmins lmsAdmins;

    PageModel(LmsAdmins lmsAdmins) {
        this.lmsAdmins = lmsAdmins;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && isPage(page)) {
            page.getModel().putIfAbsent("visit", visit(request));
            page.getModel().putIfAbsent("administrates", administrates(request));
            page.getModel().putIfAbsent("direction", direction(request));
        }
    }

    private static boolean isPage(ModelAndView answer) {
        String name = answer.getViewName();
        return name != null && !name.startsWith("redirect:");
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

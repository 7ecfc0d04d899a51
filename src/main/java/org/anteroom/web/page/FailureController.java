package org.anteroom.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the server sends what failed outside of a controller: in a filter, in a template, in the server itself. */
@Controller
class FailureController implements ErrorController {

    private final ErrorPage page;

    FailureController(ErrorPage page) {
        this.page = page;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        // Without a status somebody typed the address.
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return page.withoutSession(status, cause, request);
    }
}

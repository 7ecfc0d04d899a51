package org.anteroom.web;

import jakarta.servlet.http.HttpServletRequest;

/** The pages that operators sign in to: with a session of their own, so that no launch can meddle with it. */
public final class OperatorArea {

    public static final String PATH = "/admin";

    private OperatorArea() {}

    /** Whether an operator's sign-in counts for this request. The links of an LMS admin name their visit instead. */
    public static boolean contains(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return (path.equals(PATH) || path.startsWith(PATH + "/")) && !namesVisit(request);
    }

    private static boolean namesVisit(HttpServletRequest request) {
        try {
            return request.getParameter(Visit.PARAMETER) != null;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }
}

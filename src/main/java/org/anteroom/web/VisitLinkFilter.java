package org.anteroom.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a tab in its visit: every link and redirect to a page of the tool carries the visit's key. Comes after the filter
 * that hashes the addresses of static files, which would search the jar for a file at each page's address.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class VisitLinkFilter extends OncePerRequestFilter {

    private static final Pattern NOT_A_PAGE =
            Pattern.compile("/(\\d+/js|js|css|img|covers|lib|lti|\\.well-known|actuator)/.*");
    private static final Pattern NAMED = Pattern.compile("[?&]" + Visit.PARAMETER + "=");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new VisitLinks(request, response));
    }

    private static final class VisitLinks extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        VisitLinks(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public String encodeURL(String url) {
            return isPage(url) ? named(url) : super.encodeURL(url);
        }

        @Override
        public String encodeRedirectURL(String url) {
            return isPage(url) ? named(url) : super.encodeRedirectURL(url);
        }

        private String named(String url) {
            return Visits.current(request)
                    .map(visit -> withKey(url, visit.key()))
                    .orElse(url);
        }

        private boolean isPage(String url) {
            return url.startsWith("/")
                    && !url.startsWith("//")
                    && !NOT_A_PAGE.matcher(url).matches()
                    && !NAMED.matcher(url).find();
        }

        private static String withKey(String url, String key) {
            int fragment = url.indexOf('#');
            String head = fragment < 0 ? url : url.substring(0, fragment);
            String tail = fragment < 0 ? "" : url.substring(fragment);
            return head + (head.contains("?") ? "&" : "?") + Visit.PARAMETER + "=" + key + tail;
        }
    }
}

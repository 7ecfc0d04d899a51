package org.anteroom.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What came to the tool from inside a frame. Seen here and not in the browser: Playwright waits without end for the headers of a
 * request that was given up.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FrameRequests extends OncePerRequestFilter {

    private final List<Boolean> cookies = new CopyOnWriteArrayList<>();

    void forget() {
        cookies.clear();
    }

    /** For each of them, whether a cookie came along. */
    List<Boolean> cookies() {
        return List.copyOf(cookies);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("iframe".equals(request.getHeader("Sec-Fetch-Dest"))) {
            cookies.add(request.getHeader("Cookie") != null);
        }
        chain.doFilter(request, response);
    }
}

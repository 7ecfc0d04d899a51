package org.anteroom.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.thymeleaf.spring6.view.ThymeleafView;

/** Goes to the browser in one piece, with its length: Thymeleaf would send what it has, and then the end by itself. */
class WholePage extends ThymeleafView {

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        super.render(model, request, new HttpServletResponseWrapper(response) {
            @Override
            public PrintWriter getWriter() throws IOException {
                return new PrintWriter(super.getWriter()) {
                    @Override
                    public void flush() {
                        // The container does at the end.
                    }
                };
            }
        });
    }
}

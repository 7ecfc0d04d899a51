package demo.lms;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages: templates and their style sheet and script, from the class path. */
final class Views {

    private static final String FOLDER = "demo/lms/";
    private static final Map<String, String> ASSETS =
            Map.of("lms.css", "text/css", "lms.js", "text/javascript", "storage.js", "text/javascript");

    private final DemoLms lms;
    private final Sessions sessions;
    // The expression language of this engine is the only one on the class path; nothing else of Spring is used.
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Views(DemoLms lms, Sessions sessions) {
        this.lms = lms;
        this.sessions = sessions;
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(Views.class.getClassLoader());
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
    }

    Response page(Request request, String template, Map<String, ?> model) {
        return page(request, 200, template, model);
    }

    Response page(Request request, int status, String template, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("here", here(request));
        all.put("person", sessions.of(request).map(Session::person).orElse(null));
        all.put("persons", List.copyOf(lms.campus().persons()));
        all.put("descriptions", lms.campus().descriptions());
        String html = engine.process(template, new Context(Locale.ENGLISH, all));
        return Response.of(status, "text/html; charset=utf-8", html)
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", policy());
    }

    /** Where to go on after a change of person: a page's address, never that of a form or a protocol step. */
    private static String here(Request request) {
        String path = request.uri().getRawPath();
        return path.matches("/(courses|activities)/[0-9]+|/platform(/tools)?") ? path : "/";
    }

    private String policy() {
        return "default-src 'self'; frame-src 'self' %s; frame-ancestors 'self'; base-uri 'none'"
                .formatted(lms.tool().origin());
    }

    Response asset(Request request) throws IOException {
        String name = request.uri().getPath().replaceFirst(".*/", "");
        try (InputStream file = Views.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null || !ASSETS.containsKey(name)) {
                throw Refusal.notFound();
            }
            return Response.of(200, ASSETS.get(name) + "; charset=utf-8", file.readAllBytes());
        }
    }
}

package org.anteroom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the controller of a request. Spring asks each of some hundred routes whether it matches, which took a fifteenth of the
 * CPU of a launch; by the first word of the path most are out of the question.
 */
final class Routes extends RequestMappingHandlerMapping {

    private static final Pattern FIRST_WORD = Pattern.compile("/([^/{*?]+)(/.*)?");

    /** For routes that begin with such a word. */
    private final Map<RequestMappingInfo, String> firstWords = new ConcurrentHashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo route) {
        super.registerHandlerMethod(handler, method, route);
        Set<String> words =
                route.getPatternValues().stream().map(Routes::firstWord).collect(Collectors.toSet());
        if (words.size() == 1 && !words.contains("")) {
            firstWords.put(route, words.iterator().next());
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        String first = firstWords.get(route);
        return first == null || first.equals(firstWord(request)) ? super.getMatchingMapping(route, request) : null;
    }

    private static String firstWord(String pattern) {
        Matcher first = FIRST_WORD.matcher(pattern);
        return first.matches() ? first.group(1) : "";
    }

    private static @Nullable String firstWord(HttpServletRequest request) {
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return path.elements().size() > 1 && path.elements().get(1) instanceof PathSegment segment
                ? segment.valueToMatch()
                : null;
    }
}

package org.anteroom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.filter.OrderedHiddenHttpMethodFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.HiddenHttpMethodFilter;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.SessionFlashMapManager;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new VisitLocaleResolver();
    }

    /** A platform's form is not asked for a hidden method: it must reach the launch unread, which explains what is wrong. */
    @Bean
    HiddenHttpMethodFilter hiddenMethods() {
        return new OrderedHiddenHttpMethodFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return isFromPlatform(request);
            }
        };
    }

    /** A login needs no session, and shall not load one to look for words that an earlier page left. */
    @Bean
    FlashMapManager flashMapManager() {
        return new SessionFlashMapManager() {
            @Override
            protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
                return isFromPlatform(request) ? null : super.retrieveFlashMaps(request);
            }
        };
    }

    private static boolean isFromPlatform(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/lti/");
    }
}

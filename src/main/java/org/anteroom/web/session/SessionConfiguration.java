package org.anteroom.web.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Spring Session with a repository of our own: its JDBC one takes four statements where one does. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    HttpSessionIdResolver sessionCookies() {
        return new SessionCookies();
    }
}

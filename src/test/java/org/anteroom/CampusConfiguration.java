package org.anteroom;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;

@TestConfiguration(proxyBeanMethods = false)
class CampusConfiguration {

    /** A new campus for each test: nobody there knows the people of another. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Campus campus(JdbcClient jdbc, SessionRepository<?> sessions, MockMvc mvc) {
        return new Campus(jdbc, new Browsers(sessions, mvc));
    }
}

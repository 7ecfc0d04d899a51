package org.anteroom.web.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.support.TransactionOperations;

/** A session lasts a long working day after its last launch or sign-in. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SessionConfiguration {

    /**
     * Each statement stands alone: a session without its attribute is nobody's, and a transaction costs three turns. For
     * sessions alone: whoever else asks for transactions gets real ones.
     */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    HttpSessionIdResolver sessionCookies() {
        return new SessionCookies();
    }
}

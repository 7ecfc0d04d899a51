package org.anteroom.platform;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Beside the database of the other tests, because these here empty the tables; on the same server. */
final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String H2 = "jdbc:h2:mem:platform;MODE=MySQL;DB_CLOSE_DELAY=-1";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String shared = context.getEnvironment().getProperty("anteroom.test.url");
        String own = shared == null ? H2 : beside(shared);
        TestPropertyValues.of("spring.datasource.url=" + own, "spring.config.import=")
                .applyTo(context);
    }

    private static String beside(String url) {
        String own = url.replaceFirst("(jdbc:[a-z]+://[^/]+/)\\w+", "$1anteroom_platform");
        return own + (own.contains("?") ? "&" : "?") + "createDatabaseIfNotExist=true";
    }
}

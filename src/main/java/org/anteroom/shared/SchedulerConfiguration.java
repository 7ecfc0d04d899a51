package org.anteroom.shared;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    /** db-scheduler recognises MySQL and MariaDB by itself; H2 it does not know, and the standard SQL suits it. */
    @Bean
    DbSchedulerCustomizer databaseOfJobs(DataSource dataSource) throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> metaData.getDatabaseProductName());
        boolean h2 = DatabaseDriver.fromProductName(product) == DatabaseDriver.H2;
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return h2 ? Optional.of(new DefaultJdbcCustomization(true)) : Optional.empty();
            }
        };
    }
}

package org.anteroom;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Anteroom: meeting rooms for LMS courses, by LTI 1.3 Advantage. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableResilientMethods
@EnableScheduling
public class AnteroomApplication {

    public static void main(String[] args) {
        // Times are stored in UTC; JDBC drivers convert by the zone of the JVM.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(AnteroomApplication.class, args);
    }
}

package org.anteroom.platform;

import org.anteroom.platform.outgoing.BoundedHttp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoundedHttpConfiguration {

    @Bean
    BoundedHttp boundedHttp(AllowedHosts allowed, ObjectProvider<BuildProperties> build) {
        String version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("dev");
        // Canvas refuses requests without a name.
        return new BoundedHttp("Anteroom/" + version, allowed::contain);
    }
}

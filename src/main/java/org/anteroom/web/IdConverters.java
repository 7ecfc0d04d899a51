package org.anteroom.web;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take typed ids from paths and forms. */
@Configuration(proxyBeanMethods = false)
class IdConverters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, RoomId.class, text -> new RoomId(Long.parseLong(text)));
        registry.addConverter(String.class, ChannelId.class, text -> new ChannelId(Long.parseLong(text)));
        registry.addConverter(String.class, RegistrationId.class, text -> new RegistrationId(Long.parseLong(text)));
        registry.addConverter(String.class, UserId.class, text -> new UserId(Long.parseLong(text)));
    }
}

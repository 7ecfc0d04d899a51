package org.anteroom.web.page;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final PageModel model;

    PageConfiguration(PageModel model) {
        this.model = model;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(model);
    }

    @Autowired
    void sendWholePages(ThymeleafViewResolver views) {
        views.setViewClass(WholePage.class);
    }
}

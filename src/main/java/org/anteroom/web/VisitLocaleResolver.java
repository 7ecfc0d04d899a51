package org.anteroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of the launch, else of the browser, else English. */
final class VisitLocaleResolver extends AcceptHeaderLocaleResolver {

    static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.forLanguageTag("es"),
            Locale.FRENCH,
            Locale.forLanguageTag("ar"),
            Locale.forLanguageTag("he"));

    VisitLocaleResolver() {
        setSupportedLocales(LANGUAGES);
        setDefaultLocale(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Visits.current(request)
                .map(Visit::locale)
                .or(() -> Optional.ofNullable((Locale) request.getAttribute(Visit.LANGUAGE)))
                .flatMap(VisitLocaleResolver::spoken)
                .orElseGet(() -> super.resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the platform chooses the language");
    }

    private static Optional<Locale> spoken(Locale locale) {
        return Optional.of(locale).filter(it -> LANGUAGES.contains(new Locale(it.getLanguage())));
    }
}

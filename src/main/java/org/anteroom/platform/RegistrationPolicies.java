package org.anteroom.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.anteroom.platform.RegistrationPolicy.CourseCopy;
import org.anteroom.shared.RegistrationId;
import org.anteroom.web.LmsAdmins;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class RegistrationPolicies implements LmsAdmins {

    private static final int CACHED = 10_000;

    private final JdbcClient jdbc;
    private final Registrations registrations;
    private final PlatformChanges changes;
    private final Cache<RegistrationId, RegistrationPolicy> known = Caffeine.newBuilder()
            .maximumSize(CACHED)
            .expireAfterWrite(Registrations.FRESH)
            .build();

    RegistrationPolicies(JdbcClient jdbc, Registrations registrations, PlatformChanges changes) {
        this.jdbc = jdbc;
        this.registrations = registrations;
        this.changes = changes;
    }

    public RegistrationPolicy of(RegistrationId registration) {
        return known.get(registration, this::load);
    }

    @Override
    public boolean seePages(RegistrationId registration) {
        return of(registration).lmsAdmins();
    }

    @Transactional
    public void save(RegistrationId registration, RegistrationPolicy policy) {
        jdbc.sql("""
                insert into registration_policy
                  (registration_id, course_copy, attendance_days, frame_ancestors, lms_admins)
                values (:registration, :copy, :days, :framing, :admins)
                on duplicate key update course_copy = values(course_copy), attendance_days = values(attendance_days),
                  frame_ancestors = values(frame_ancestors), lms_admins = values(lms_admins)
                """)
                .param("registration", registration.value())
                .param("copy", policy.courseCopy().name())
                .param("days", policy.attendanceDays())
                .param("framing", String.join(" ", policy.frameAncestors()))
                .param("admins", policy.lmsAdmins())
                .update();
        changes.announce();
    }

    @EventListener(PlatformsChanged.class)
    void forget() {
        known.invalidateAll();
    }

    private RegistrationPolicy load(RegistrationId registration) {
        return jdbc.sql("""
                select course_copy, attendance_days, frame_ancestors, lms_admins from registration_policy
                where registration_id = ?
                """)
                .param(registration.value())
                .query(RegistrationPolicies::read)
                .optional()
                .orElseGet(() -> RegistrationPolicy.usual(registrations
                        .find(registration)
                        .map(Registration::product)
                        .orElse(null)));
    }

    private static RegistrationPolicy read(ResultSet row, int number) throws SQLException {
        List<String> framing = Stream.of(row.getString("frame_ancestors").split(" "))
                .filter(it -> !it.isEmpty())
                .toList();
        return new RegistrationPolicy(
                CourseCopy.valueOf(row.getString("course_copy")),
                row.getInt("attendance_days"),
                framing,
                row.getBoolean("lms_admins"));
    }
}

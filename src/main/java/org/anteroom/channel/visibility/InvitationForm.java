package org.anteroom.channel.visibility;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.anteroom.channel.ChannelRole;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** @param watches whether the guest may only watch */
record InvitationForm(
        String name,
        @Nullable Boolean single,
        @Nullable Boolean watches,
        @Nullable Integer days) {

    /** The model attribute that the page reads. */
    static final String NAME = "form";

    static final InvitationForm USUAL = new InvitationForm("", true, false, 7);

    private static final Set<Integer> DAYS = Set.of(1, 7, 30, 180);

    InvitationForm(@Nullable String name, @Nullable Boolean single, @Nullable Boolean watches, @Nullable Integer days) {
        this.name = name == null ? "" : name;
        this.single = single;
        this.watches = watches;
        this.days = days;
    }

    /** Empty if something is not as it must be, which {@code errors} then says. */
    Optional<NewInvitation> toInvitation(Errors errors) {
        Optional<String> written = GuestName.of(name);
        if (written.isEmpty()) {
            errors.rejectValue("name", "error.guest-name", new Object[] {GuestInvitation.MAX_NAME}, null);
        }
        ChannelRole role = Boolean.TRUE.equals(watches) ? ChannelRole.OBSERVER : ChannelRole.MEMBER;
        Duration lifetime = Duration.ofDays(days != null && DAYS.contains(days) ? days : 7);
        return written.map(it -> new NewInvitation(it, role, !Boolean.FALSE.equals(single), lifetime));
    }
}

package org.anteroom.admin.selfcheck;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.anteroom.lti.services.ServiceFailure;
import org.anteroom.lti.services.ServiceFailure.Code;
import org.anteroom.lti.services.TryRoster;
import org.anteroom.platform.Registration;
import org.springframework.stereotype.Component;

/** Whether the platform gives an access token, and the list of a course's people for it. */
@Component
class CheckRoster {

    private final TryRoster rosters;
    private final SeenAddresses addresses;

    CheckRoster(TryRoster rosters, SeenAddresses addresses) {
        this.rosters = rosters;
        this.addresses = addresses;
    }

    List<Finding> check(Registration registration, Duration limit) {
        try {
            ToIntFunction<String> roster = rosters.open(registration, limit);
            return List.of(new Finding(Subject.TOKEN, Light.GREEN, "token"), roster(registration, roster));
        } catch (ServiceFailure failure) {
            return List.of(token(failure), new Finding(Subject.ROSTER, Light.AMBER, "roster-untried"));
        }
    }

    private Finding roster(Registration registration, ToIntFunction<String> people) {
        Optional<String> address = addresses.roster(registration.id());
        if (address.isEmpty()) {
            return new Finding(Subject.ROSTER, Light.AMBER, "roster-unknown");
        }
        try {
            int number = people.applyAsInt(address.get());
            return number == 0
                    ? new Finding(Subject.ROSTER, Light.AMBER, "roster-empty")
                    : new Finding(Subject.ROSTER, Light.GREEN, "roster", number);
        } catch (ServiceFailure failure) {
            return roster(failure);
        }
    }

    private static Finding token(ServiceFailure failure) {
        Finding finding = failure.code() == Code.FORBIDDEN
                ? new Finding(Subject.TOKEN, Light.AMBER, "token-scope")
                : failed(Subject.TOKEN, failure.code());
        return finding.because(failure.detail());
    }

    private static Finding roster(ServiceFailure failure) {
        Finding finding = switch (failure.code()) {
            case FORBIDDEN -> new Finding(Subject.ROSTER, Light.RED, "roster-forbidden");
            case UNAUTHORIZED -> new Finding(Subject.ROSTER, Light.RED, "roster-unauthorized");
            case NOT_FOUND -> new Finding(Subject.ROSTER, Light.AMBER, "roster-gone");
            default -> failed(Subject.ROSTER, failure.code());
        };
        return finding.because(failure.detail());
    }

    private static Finding failed(Subject subject, Code code) {
        return switch (code) {
            case TOKEN_REFUSED -> new Finding(subject, Light.RED, "token-refused");
            case UNREACHABLE -> new Finding(subject, Light.RED, "unreachable");
            case REFUSED_ADDRESS -> new Finding(subject, Light.RED, "refused-address");
            case TOO_MANY -> new Finding(subject, Light.AMBER, "too-many");
            case PLATFORM_ERROR -> new Finding(subject, Light.RED, "platform-error");
            default -> new Finding(subject, Light.RED, "unreadable");
        };
    }
}

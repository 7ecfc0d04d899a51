package org.anteroom.lti.registration;

import java.util.Optional;
import org.anteroom.platform.Deployments;
import org.anteroom.platform.Registration;
import org.anteroom.platform.RegistrationDetails;
import org.anteroom.platform.Registrations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Registers the tool at a platform and the platform here, once for an invitation. */
@Component
class RegisterPlatform {

    private final ReadConfiguration readConfiguration;
    private final ToolConfiguration tool;
    private final AskPlatform askPlatform;
    private final PlatformInvitations invitations;
    private final Registrations registrations;
    private final Deployments deployments;
    private final TransactionOperations transactions;

    RegisterPlatform(
            ReadConfiguration readConfiguration,
            ToolConfiguration tool,
            AskPlatform askPlatform,
            PlatformInvitations invitations,
            Registrations registrations,
            Deployments deployments,
            TransactionOperations transactions) {
        this.readConfiguration = readConfiguration;
        this.tool = tool;
        this.askPlatform = askPlatform;
        this.invitations = invitations;
        this.registrations = registrations;
        this.deployments = deployments;
        this.transactions = transactions;
    }

    /** What the admin is asked to agree to. Only the platform's configuration is read. */
    Offer offer(Invitation invitation, String configuration, @Nullable String registrationToken) {
        PlatformConfiguration platform = readConfiguration.read(configuration, registrationToken);
        refuseBorrowedIssuer(platform);
        return new Offer(
                platform.product(),
                platform.issuer(),
                tool.scopes(platform),
                tool.messages(platform),
                tool.customParameters(platform.product()),
                platform.foreignHosts(),
                RegistrationToken.isForUpdate(registrationToken),
                invitations.openForm(invitation, subject(platform, registrationToken)));
    }

    /** Spends the invitation, but only once the platform has said yes; any failure before leaves it good. */
    Product register(Invitation invitation, RegistrationForm form) {
        PlatformConfiguration platform = readConfiguration.read(form.configuration(), form.registrationToken());
        refuseBorrowedIssuer(platform);
        if (!platform.foreignHosts().isEmpty() && !form.confirmed()) {
            throw new RegistrationRefusal(RegistrationFailure.NOT_CONFIRMED);
        }
        String subject = subject(platform, form.registrationToken());
        if (!invitations.begin(invitation, form.form(), subject)) {
            throw new RegistrationRefusal(whyNot(invitation, form, subject));
        }
        try {
            GrantedRegistration granted =
                    GrantedRegistration.of(askPlatform.ask(platform, form.registrationToken()), platform);
            transactions.executeWithoutResult(status -> store(granted, invitation));
            return platform.product();
        } catch (RuntimeException failed) {
            invitations.giveUp(invitation);
            throw failed;
        }
    }

    /** What was registered by an invitation that is used. */
    Product registered(Invitation invitation) {
        return Product.of(Optional.ofNullable(invitation.registration())
                .flatMap(registrations::find)
                .map(Registration::product)
                .orElse(null));
    }

    private RegistrationFailure whyNot(Invitation invitation, RegistrationForm form, String subject) {
        if (!invitations.isLatestForm(invitation, form.form())) {
            return RegistrationFailure.FORM_EXPIRED;
        }
        return invitations.isFormAbout(invitation, subject)
                ? RegistrationFailure.UNDER_WAY
                : RegistrationFailure.CONFIGURATION_CHANGED;
    }

    private void store(GrantedRegistration granted, Invitation invitation) {
        RegistrationDetails details = granted.details();
        Optional<Registration> known = registrations.find(details.issuer(), details.clientId());
        known.filter(it -> !mayChange(it, details, invitation)).ifPresent(it -> {
            throw new RegistrationRefusal(
                    RegistrationFailure.ALREADY_REGISTERED, details.issuer() + ", " + details.clientId());
        });
        Registration registration =
                known.isPresent() && sameAddresses(known.get(), details) ? known.get() : registrations.save(details);
        if (granted.deployment() != null) {
            deployments.trust(registration.id(), granted.deployment());
        }
        invitations.spend(invitation, registration.id());
    }

    /**
     * Whoever can put a file on a platform's host could otherwise give that platform keys of their own: the addresses of a
     * known registration change by an invitation that was made for it, and by no other.
     */
    private static boolean mayChange(Registration known, RegistrationDetails details, Invitation invitation) {
        return known.id().equals(invitation.renews()) || sameAddresses(known, details);
    }

    private static boolean sameAddresses(Registration known, RegistrationDetails details) {
        return known.jwksUri().equals(details.jwksUri())
                && known.authorizationEndpoint().equals(details.authorizationEndpoint())
                && known.tokenEndpoint().equals(details.tokenEndpoint());
    }

    /** A name on another host than the configuration is for the admin to confirm; never the name of a known platform. */
    private void refuseBorrowedIssuer(PlatformConfiguration platform) {
        if (platform.issuerIsElsewhere()
                && !registrations.ofIssuer(platform.issuer()).isEmpty()) {
            throw new RegistrationRefusal(RegistrationFailure.ISSUER_ELSEWHERE, platform.issuer());
        }
    }

    private static String subject(PlatformConfiguration platform, @Nullable String registrationToken) {
        return platform.fingerprintSource() + "\n" + (registrationToken == null ? "" : registrationToken);
    }
}

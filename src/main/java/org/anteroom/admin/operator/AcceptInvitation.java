package org.anteroom.admin.operator;

import org.anteroom.shared.DomainError;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AcceptInvitation {

    private final Invitations invitations;
    private final Operators operators;
    private final Passwords passwords;

    AcceptInvitation(Invitations invitations, Operators operators, Passwords passwords) {
        this.invitations = invitations;
        this.operators = operators;
        this.passwords = passwords;
    }

    /** The account and the end of the invitation are stored together or not at all. */
    @Transactional
    public void accept(InvitationForm form) {
        if (!invitations.take(form.code())) {
            throw DomainError.notFound("invitation of an operator");
        }
        try {
            operators.add(form.name(), passwords.hash(form.password()));
        } catch (DuplicateKeyException taken) {
            throw DomainError.conflict("operator-name-taken", "name of an operator");
        }
    }
}

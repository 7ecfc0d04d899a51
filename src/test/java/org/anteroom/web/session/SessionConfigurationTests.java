package org.anteroom.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.anteroom.AnteroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@AnteroomTest
class SessionConfigurationTests {

    @Autowired
    TransactionOperations transactions;

    @Test
    void sparingTransactionsOfSessionsAreNotThoseOfTheOthers() {
        assertThat(transactions.<Boolean>execute(
                        status -> TransactionSynchronizationManager.isActualTransactionActive()))
                .isTrue();
    }
}

package org.anteroom.platform;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Drops what is cached only when others can read the change; before, they would cache the old value again. */
final class AfterCommit {

    private AfterCommit() {}

    static void run(Runnable eviction) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            eviction.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                eviction.run();
            }
        });
    }
}

package org.anteroom.storage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    BlobStore blobStore(StorageProperties properties) {
        return switch (properties.kind()) {
            case FILE -> new FileBlobStore(properties.directory());
        };
    }

    @Bean
    RecurringTask<Void> sweepBlobsTask(SweepBlobs sweep) {
        return Tasks.recurring("sweep-blobs", FixedDelay.ofHours(1)).execute((instance, context) -> sweep.run());
    }
}

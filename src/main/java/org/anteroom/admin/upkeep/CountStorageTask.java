package org.anteroom.admin.upkeep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CountStorageTask {

    @Bean
    RecurringTask<@Nullable Void> countStorage(StorageUses uses) {
        return Tasks.recurring("count-storage", FixedDelay.ofHours(1)).execute((instance, context) -> uses.count());
    }
}

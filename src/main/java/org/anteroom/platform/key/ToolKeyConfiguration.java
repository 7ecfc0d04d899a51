package org.anteroom.platform.key;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Base64;
import org.anteroom.web.AnteroomProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ToolKeyConfiguration {

    @Bean
    KeyEncryption keyEncryption(KeyEncryptionProperties properties, AnteroomProperties anteroom) {
        String configured = properties.keyEncryptionKey();
        if (configured != null && !configured.isBlank()) {
            return encryption("anteroom.key-encryption-key", configured.strip());
        }
        KeyFile file = new KeyFile(anteroom.dataDirectory());
        return encryption(file.toString(), file.read());
    }

    private static KeyEncryption encryption(String source, String base64) {
        try {
            return new KeyEncryption(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    source + " must be 32 random bytes in base64, as `openssl rand -base64 32` prints them", unusable);
        }
    }

    @Bean
    RecurringTask<@Nullable Void> rotateKeysTask(RotateKeys rotateKeys) {
        return Tasks.recurring("rotate-keys", FixedDelay.ofHours(1))
                .execute((instance, context) -> rotateKeys.whenDue());
    }
}

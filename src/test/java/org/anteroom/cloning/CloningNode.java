package org.anteroom.cloning;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.anteroom.AnteroomApplication;
import org.anteroom.room.RoomMetadata;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.Html;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.FrameAncestors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tool in a process of its own, for {@link KilledProcessTests}: puts one large room into an empty database, asks for
 * clones of it, as one click each however often it starts, and says so line by line.
 */
final class CloningNode {

    static final String CLICKED = "clicked ";
    static final String LEFT = "left ";
    static final int CLONES = 12;
    static final int ASSETS = 8000;

    private CloningNode() {}

    public static void main(String[] args) throws InterruptedException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication tool = new SpringApplication(AnteroomApplication.class, NodeConfiguration.class);
        ConfigurableApplicationContext context = tool.run(args);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> fill(jdbc, context.getBean(Clock.class)));
        click(context.getBean(RequestClone.class));
        context.getBean(Narrator.class).join();
        context.close();
    }

    private static void fill(JdbcClient jdbc, Clock clock) {
        if (count(jdbc, "select count(*) from room") > 0) {
            return;
        }
        List<String> rows = List.of("""
                insert into registration (id, issuer, client_id, authorization_endpoint, token_endpoint, jwks_uri, enabled,
                  created_at, updated_at) values (1, 'i', 'c', 'a', 't', 'j', true, :now, :now)
                """, """
                insert into deployment (id, registration_id, deployment_id, state, created_at)
                values (1, 1, '1', 'TRUSTED', :now)
                """, """
                insert into user_account (id, registration_id, sub, name, created_at, last_launch_at)
                values (1, 1, 'ada', 'Ada', :now, :now)
                """, """
                insert into channel (id, registration_id, deployment_id, context_id, title, collaboration_enabled, created_at)
                values (1, 1, 1, 'biology', 'Biology', true, :now)
                """, """
                insert into room (id, channel_id, owner_id, name, description, tags, published, mode, questions_enabled,
                  group_chat_enabled, next_number, version, created_at)
                values (1, 1, 1, 'Cells', '', '', true, 'INTERACTIVE', true, true, 20000, 1, :now)
                """);
        rows.forEach(sql -> jdbc.sql(sql).param("now", clock.instant()).update());
        jdbc.sql("""
                insert into asset (room_id, number, kind, title, url, created_at)
                values (1, 1, 'LINK', 'Link', 'https://x.example', :now)
                """).param("now", clock.instant()).update();
        for (int filled = 1; filled < ASSETS; filled *= 2) {
            jdbc.sql("""
                    insert into asset (room_id, number, kind, title, url, created_at)
                    select 1, number + :filled, kind, title, url, created_at from asset where number + :filled <= :all
                    """).param("filled", filled).param("all", ASSETS).update();
        }
        jdbc.sql("""
                insert into storyboard_item (room_id, number, position, title, asset_number, content, speaker_notes)
                select 1, number + :all, number, title, number, '', '' from asset
                """).param("all", ASSETS).update();
    }

    private static void click(RequestClone requests) {
        for (int i = 0; i < CLONES; i++) {
            UUID dialog = UUID.nameUUIDFromBytes(("dialog " + i).getBytes(StandardCharsets.UTF_8));
            RoomMetadata metadata = new RoomMetadata("Copy " + i, Html.EMPTY, List.of());
            requests.request(new UserId(1), new RoomId(1), new NewClone(dialog, new ChannelId(1), metadata));
            System.out.println(CLICKED + (i + 1));
        }
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** Begins before the tasks do, so that no clone is made untold. */
    private static final class Narrator extends Thread implements ApplicationListener<ContextRefreshedEvent>, Ordered {

        private final JdbcClient jdbc;

        Narrator(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void onApplicationEvent(ContextRefreshedEvent refreshed) {
            start();
        }

        @Override
        public void run() {
            int left = CLONES;
            while (left > 0) {
                int now = CLONES - count(jdbc, "select count(*) from clone_job where state = 'READY'");
                if (now != left) {
                    System.out.println(LEFT + now);
                    left = now;
                }
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class NodeConfiguration {

        @Bean
        Narrator narrator(JdbcClient jdbc) {
            return new Narrator(jdbc);
        }

        @Bean
        @Fallback
        FrameAncestors noFrames() {
            return registration -> List.of();
        }
    }
}

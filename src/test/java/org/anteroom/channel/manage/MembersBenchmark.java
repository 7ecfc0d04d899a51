package org.anteroom.channel.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.Members;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How long managers of a course of 5,000 with 200 groups wait: {@code mvn test -Dtest=MembersBenchmark}. */
@AnteroomTest
class MembersBenchmark {

    private static final int MEMBERS = 5_000;
    private static final int GROUPS = 200;
    private static final int TIMES = 40;

    @Autowired
    Campus campus;

    @Autowired
    Members members;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void printTimes() {
        ChannelId channel = campus.channel("Biology");
        Person ada = campus.manager("Ada", channel);
        for (int i = 0; i < MEMBERS; i++) {
            campus.member("Person " + Integer.toString(i * 7919 % 100_003, 36), channel);
        }
        fillGroups(channel);
        String manage = "/channels/" + channel + "/manage/";
        print("members, first page", () -> get(ada, manage + "members"));
        print("members, search", () -> get(ada, manage + "members?q=zz"));
        print("members, by role", () -> get(ada, manage + "members?role=MEMBER"));
        print("groups", () -> get(ada, manage + "groups"));
        print("members found as one types", () -> members.search(channel, "son 1z"));
    }

    private void fillGroups(ChannelId channel) {
        for (int i = 0; i < GROUPS; i++) {
            jdbc.sql("""
                    insert into channel_group (channel_id, source, name, created_at)
                    values (?, 'MANUAL', ?, current_timestamp)
                    """).params(channel.value(), "Group " + i).update();
        }
        jdbc.sql("""
                insert into group_member (group_id, user_id)
                select g.id, m.user_id from channel_group g join membership m on m.channel_id = g.channel_id
                where g.channel_id = ? and mod(m.user_id, 200) = mod(g.id, 200)
                """).param(channel.value()).update();
    }

    private void get(Person person, String path) {
        if (mvc.get()
                        .uri(java.net.URI.create(path))
                        .with(campus.as(person))
                        .exchange()
                        .getResponse()
                        .getStatus()
                != 200) {
            throw new IllegalStateException(path);
        }
    }

    private static void print(String what, Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-28s median %6.1f ms, 95 %% %6.1f ms%n",
                what,
                times.get(TIMES / 2),
                times.get(TIMES * 95 / 100));
    }
}

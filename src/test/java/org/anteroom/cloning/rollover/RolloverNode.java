package org.anteroom.cloning.rollover;

import java.util.TimeZone;
import org.anteroom.AnteroomApplication;
import org.anteroom.channel.content.CopyDecision;
import org.anteroom.channel.content.CourseCopy;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tool in a process of its own, for {@link KilledRolloverTests}: in an empty database it decides once to clone a course,
 * and whenever it starts it tells line by line how many rooms are left.
 */
final class RolloverNode {

    static final String LEFT = "left ";
    static final int ROOMS = 16;
    static final int ASSETS = 3000;

    private RolloverNode() {}

    public static void main(String[] args) throws InterruptedException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ConfigurableApplicationContext tool = SpringApplication.run(AnteroomApplication.class, args);
        JdbcClient jdbc = tool.getBean(JdbcClient.class);
        if (count(jdbc, "select count(*) from course_copy") == 0) {
            LastTerm course = new LastTerm(tool).fill(ROOMS, ASSETS, 10, 5);
            CourseCopy copy = course.copy("This term");
            tool.getBean(DecideCopy.class).decide(course.ada.id(), copy, CopyDecision.CLONE, null);
        }
        int left = Integer.MAX_VALUE;
        while (left > 0) {
            int now = count(jdbc, "select count(*) from clone_job where state <> 'READY'");
            if (now < left) {
                System.out.println(LEFT + now);
                left = now;
            }
            Thread.sleep(5);
        }
        tool.close();
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}

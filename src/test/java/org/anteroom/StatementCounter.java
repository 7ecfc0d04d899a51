package org.anteroom;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Counts the statements that an action sends to the database: {@code @Import(StatementCounter.class)}, then
 * {@code counter.during(() -> ...)}. Statements of background work that runs meanwhile count too, except db-scheduler's
 * and the clean-up of sessions.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCounter {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** @return the SQL of each statement that was executed during the action, in order */
    public List<String> during(Callable<?> action) throws Exception {
        statements.clear();
        action.call();
        return List.copyOf(statements);
    }

    @Bean
    static BeanPostProcessor countingDataSource(
            org.springframework.beans.factory.ObjectProvider<StatementCounter> counter) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? counter.getObject().counting(source) : bean;
            }
        };
    }

    private DataSource counting(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, result, arguments) -> result instanceof Connection connection
                        ? proxy(Connection.class, connection, this::statement)
                        : result);
    }

    private Object statement(Method method, Object result, Object[] arguments) {
        if (result instanceof PreparedStatement prepared) {
            String sql = String.valueOf(arguments[0]);
            return proxy(PreparedStatement.class, prepared, (executed, outcome, none) -> count(executed, outcome, sql));
        }
        return result instanceof Statement plain
                ? proxy(Statement.class, plain, (executed, outcome, sql) -> count(executed, outcome, sql))
                : result;
    }

    private Object count(Method method, Object result, Object sql) {
        if (method.getName().startsWith("execute")) {
            String text = (sql instanceof Object[] several ? String.valueOf(several[0]) : String.valueOf(sql)).strip();
            boolean background = text.contains("scheduled_tasks") || text.contains("delete from browser_session");
            if (!background) {
                statements.add(text);
            }
        }
        return result;
    }

    @FunctionalInterface
    private interface After {

        Object method(Method method, Object result, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        InvocationHandler handler = (self, method, arguments) -> {
            try {
                return after.method(method, method.invoke(target, arguments), arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return type.cast(
                Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

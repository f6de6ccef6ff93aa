package loa.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that the current thread prepares, so that a page can say how many queries it took. */
public final class CountedDataSource extends DelegatingDataSource {

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    CountedDataSource(DataSource real) {
        super(real);
    }

    /** Statements prepared by this thread since {@link #startCounting()}. */
    public static int counted() {
        return COUNT.get()[0];
    }

    public static void startCounting() {
        COUNT.get()[0] = 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("prepareStatement")) COUNT.get()[0]++;
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

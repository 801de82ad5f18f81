package eu.vigie.workbench.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path folder;

    @Test
    void isDurableClosedToOthersAndKeepsItsData() throws Exception {
        var data = DataFolder.at(folder.resolve("var"));
        try (var server = EmbeddedServer.own(data)) {
            assertEquals("on", show(server.address(), "fsync"));
            assertEquals("on", show(server.address(), "synchronous_commit"));
            assertEquals("127.0.0.1", show(server.address(), "listen_addresses"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.serverFile())));
            var wrong = assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(server.address().jdbcUrl(), "postgres", "guess"));
            assertEquals("28P01", wrong.getSQLState());
            assertThrows(FolderInUse.class, () -> EmbeddedServer.own(data));
            try (var second = EmbeddedServer.joinOrOwn(data)) {
                run(second.address(), "create table kept (word text)");
            }
        }
        try (var again = EmbeddedServer.own(data)) {
            run(again.address(), "insert into kept values ('still here')");
        }
    }

    private static String show(DatabaseAddress address, String setting) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var rows = connection.createStatement().executeQuery("show " + setting)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    private static void run(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            connection.createStatement().execute(sql);
        }
    }
}

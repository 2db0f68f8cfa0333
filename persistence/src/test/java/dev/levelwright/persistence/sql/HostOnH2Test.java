package dev.levelwright.persistence.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

class HostOnH2Test extends HostLaws {
    @TempDir
    private Path folder;

    @Override
    String url() {
        return "jdbc:h2:file:" + folder.resolve("game");
    }

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "sa", "");
    }
}

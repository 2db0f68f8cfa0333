package dev.levelwright.persistence.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The scripts that make the tables, and whether all of them have run: then nobody needs to wait for Flyway to say so. */
final class Migrations {
    /** All scripts of a dialect's folder, in their order. */
    static final List<String> SCRIPTS = List.of("V1__store.sql", "V2__views.sql");

    private Migrations() {}

    /** Whether these scripts have run, and no others. */
    static boolean haveRun(Connection connection, Tables tables) {
        String history = "SELECT \"script\" FROM " + tables.text("schema_history")
                + " WHERE \"type\" = 'SQL' AND \"success\" ORDER BY \"installed_rank\"";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(history)) {
            List<String> run = new ArrayList<>();
            while (rows.next()) {
                run.add(rows.getString(1));
            }
            return run.equals(SCRIPTS);
        } catch (SQLException none) {
            return false; // nothing has run here, or it cannot be known
        }
    }
}

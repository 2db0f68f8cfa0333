package dev.levelwright.persistence.sql;

class HostOnPostgresTest extends HostLaws {
    private final String url = Postgres.schema();

    @Override
    String url() {
        return url;
    }
}

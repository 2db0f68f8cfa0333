package dev.levelwright.persistence.sql;

/**
 * A column, which is called alike in all tables that have it. What jOOQ makes of it is in {@link Fields}.
 *
 * @param name as it stands in statements
 * @param type of its values: {@code Long}, {@code String} or {@code byte[]}
 */
record Column<T>(String name, Class<T> type) {
    static final Column<Long> REALM = number("realm");
    static final Column<Long> NUMBER = number("number");
    static final Column<Long> HOLDER = number("holder");
    static final Column<Long> UNIT = number("unit");
    static final Column<Long> OWNER = number("owner");
    static final Column<Long> SINCE = number("since");
    static final Column<Long> STREAM = number("stream");
    static final Column<Long> VERSION = number("version");
    static final Column<Long> PUBLISHED = number("published");
    static final Column<Long> ACTOR = number("actor");
    static final Column<Long> ENTRIES = number("entries");
    static final Column<Long> KEYS = number("keys");
    static final Column<Long> HOLDERS = number("holders");
    static final Column<Long> AMOUNT = number("amount");
    static final Column<Long> SETTLED_AT = number("settled_at");
    static final Column<Long> RISEN_AT = number("risen_at");
    static final Column<Long> RANKED = number("ranked");
    static final Column<Long> RANKED_AT = number("ranked_at");
    static final Column<Long> LAST_ENTRY = number("last_entry");
    static final Column<Long> NEAR = number("near");
    static final Column<Long> SEEN_AT = number("seen_at");
    static final Column<Long> STARTS_AT = number("starts_at");
    static final Column<Long> ENDS_AT = number("ends_at");
    static final Column<Long> AT = number("at");
    static final Column<Long> PLACE = number("place");
    static final Column<String> NAME = text("name");
    static final Column<String> KIND = text("kind");
    static final Column<String> ID = text("id");
    static final Column<byte[]> ID_ORDER = bytes("id_order");
    static final Column<byte[]> SECRET = bytes("secret");
    static final Column<String> ASSET = text("asset");
    static final Column<String> ASSET_KEY = text("asset_key");
    static final Column<String> CONTENT = text("content");
    static final Column<String> ZONE = text("zone");
    static final Column<String> BOOKKEEPING = text("bookkeeping");
    static final Column<String> REASON = text("reason");
    static final Column<String> ACTIVITY = text("activity");
    static final Column<byte[]> ACTIVITY_DIGEST = bytes("activity");
    static final Column<byte[]> CONTENT_DIGEST = bytes("content");
    static final Column<String> PARTIES = text("parties");

    private static Column<Long> number(String name) {
        return new Column<>(name, Long.class);
    }

    private static Column<String> text(String name) {
        return new Column<>(name, String.class);
    }

    private static Column<byte[]> bytes(String name) {
        return new Column<>(name, byte[].class);
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}

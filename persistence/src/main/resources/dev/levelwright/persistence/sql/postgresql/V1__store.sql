-- Levelwright's tables in PostgreSQL, the same as in H2. Keys lead with the realm. Realms and holders are numbers that
-- never change inside; their names stand in one row each. Instants are epoch milliseconds. Texts that no database can hold
-- (half a surrogate pair, U+0000) are spelled "utf16:...". Rows that every message changes find room on their page.

-- A community. Every commit that changes anything of it raises its version: what a process remembers of a realm is right
-- as long as the version is. stream is the number that its dice are rolled with, which it keeps when it moves to another
-- database. entries, holders and published are the last numbers given in its journal, to its holders and
-- in its chronicle.
CREATE TABLE ${prefix}realm (
    number BIGINT PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL UNIQUE,
    secret BYTEA NOT NULL,
    stream BIGINT NOT NULL,
    version BIGINT NOT NULL,
    entries BIGINT NOT NULL,
    holders BIGINT NOT NULL,
    published BIGINT NOT NULL
) WITH (fillfactor = 20);

-- Who has balances and traits. seen_at is NULL until something was written about the holder. id_order holds the bytes of
-- the id in UTF-8, by which ids are ordered everywhere. last_entry is the last entry of the journal that concerns the
-- holder, 0 if none does.
-- bookkeeping are the holder's balances without a key that the journal never posted, a line for each: amount, instant when
-- settled, milliseconds from there to when it rose, asset.
CREATE TABLE ${prefix}holder (
    realm BIGINT NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    id TEXT NOT NULL,
    id_order BYTEA NOT NULL,
    seen_at BIGINT,
    last_entry BIGINT NOT NULL,
    bookkeeping TEXT NOT NULL,
    PRIMARY KEY (realm, number),
    UNIQUE (realm, kind, id_order)
) WITH (fillfactor = 70);

-- How much of an asset a holder has, where the journal posts it or there is a key. asset_key is empty, or says which of many balances of the asset. ranked is the
-- amount again, and ranked_at the instant since when it stands, where the journal posts the asset and there is no key:
-- boards are read by these, and the bookkeeping that every message changes does not disturb their index.
CREATE TABLE ${prefix}balance (
    realm BIGINT NOT NULL,
    holder BIGINT NOT NULL,
    asset_key TEXT COLLATE "C" NOT NULL,
    asset TEXT COLLATE "C" NOT NULL,
    amount BIGINT NOT NULL,
    settled_at BIGINT NOT NULL,
    risen_at BIGINT NOT NULL,
    ranked BIGINT,
    ranked_at BIGINT,
    PRIMARY KEY (realm, holder, asset_key, asset),
    CHECK (amount BETWEEN 0 AND 9007199254740991)
) WITH (fillfactor = 70);
-- Not of all rows, so that no plan made while the table was small finds a balance by it.
CREATE INDEX ${prefix}balance_board
    ON ${prefix}balance (realm, asset, ranked DESC, ranked_at, holder) WHERE ranked IS NOT NULL;

-- What is not an amount.
CREATE TABLE ${prefix}trait (
    realm BIGINT NOT NULL,
    holder BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (realm, holder, name)
);

-- The window that a holder stands in, frozen.
CREATE TABLE ${prefix}frame (
    realm BIGINT NOT NULL,
    holder BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    zone TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (realm, holder, name)
) WITH (fillfactor = 70);

-- Who owns which unit, since which entry of the journal: the trait "owner", the other way round.
CREATE TABLE ${prefix}unit (
    realm BIGINT NOT NULL,
    unit BIGINT NOT NULL,
    owner BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (realm, unit)
);
CREATE INDEX ${prefix}unit_owner ON ${prefix}unit (realm, owner, since);

-- What was decided, in the order of decisions, for ever. actor is the number of the holder who acted, if any. content is
-- what happened and what it came to, as one list of JSON (docs/journal.md says in which order); what stands in other
-- columns is not in it. parties are the holders that an entry concerns, each with the last entry before that concerned
-- it: "7:102 33:0". So a history is read backwards, and writing one touches no page but the last.
CREATE TABLE ${prefix}journal (
    realm BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    activity TEXT COLLATE "C" NOT NULL,
    actor BIGINT,
    parties TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (realm, number)
);

-- Idempotency keys: SHA-256 of an activity's id, SHA-256 of its content, and the entry that it made. near is made of
-- the id so that ids which rise stand near each other: digests alone would be scattered over all pages.
CREATE TABLE ${prefix}key (
    realm BIGINT NOT NULL,
    near BIGINT NOT NULL,
    activity BYTEA NOT NULL,
    content BYTEA NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (realm, near, activity)
);

-- How far old entries were taken out of a realm's journal, and old keys: the last numbers that are gone. at is the latest
-- instant of those entries.
CREATE TABLE ${prefix}retention (
    realm BIGINT PRIMARY KEY,
    keys BIGINT NOT NULL,
    entries BIGINT NOT NULL,
    at BIGINT NOT NULL
);

-- What those entries come to: for a holder, the sum of a balance; for holder 0 what was minted for a reason, for -1 what
-- was burnt, for -2 what waits under a key.
CREATE TABLE ${prefix}checkpoint (
    realm BIGINT NOT NULL,
    holder BIGINT NOT NULL,
    asset_key TEXT COLLATE "C" NOT NULL,
    asset TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (realm, holder, asset_key, asset, reason)
);

-- What traits were after those entries.
CREATE TABLE ${prefix}checkpoint_trait (
    realm BIGINT NOT NULL,
    holder BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (realm, holder, name)
);

-- Credits that wait until their holder is next settled, oldest first.
CREATE TABLE ${prefix}deposit (
    realm BIGINT NOT NULL,
    holder BIGINT NOT NULL,
    number BIGINT NOT NULL,
    place BIGINT NOT NULL,
    asset TEXT COLLATE "C" NOT NULL,
    asset_key TEXT COLLATE "C" NOT NULL,
    amount BIGINT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (realm, holder, number, place),
    CHECK (amount BETWEEN 1 AND 9007199254740991)
);

-- Activities that time makes due, as JSON.
CREATE TABLE ${prefix}due (
    realm BIGINT NOT NULL,
    activity TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (realm, activity)
);
CREATE INDEX ${prefix}due_at ON ${prefix}due (realm, at, activity);

-- What holds for the whole realm from an instant on, in the order in which it was published.
CREATE TABLE ${prefix}chronicle (
    realm BIGINT NOT NULL,
    place BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (realm, place)
);

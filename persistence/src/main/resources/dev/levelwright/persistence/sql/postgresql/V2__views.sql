-- What an owner asks the database, with names instead of numbers. Nothing here is used by the store itself. Amounts are as
-- they were last written: what regenerates, expires or resets by itself is settled when its holder is next concerned.

-- Who has what. written_at is when the amount was last settled, risen_at since when it stands at least so high.
CREATE VIEW ${prefix}who_has AS
SELECT r.name AS realm, h.kind AS kind, h.id AS holder, b.asset AS asset, b.asset_key AS asset_key, b.amount AS amount,
    to_timestamp(b.settled_at / 1000.0) AS written_at,
    to_timestamp(b.risen_at / 1000.0) AS risen_at,
    b.ranked IS NOT NULL AS on_board
FROM ${prefix}balance b
JOIN ${prefix}realm r ON r.number = b.realm
JOIN ${prefix}holder h ON h.realm = b.realm AND h.number = b.holder
UNION ALL
SELECT r.name, h.kind, h.id, substring(k.line FROM '^[^ ]* [^ ]* [^ ]* (.*)$'), '', split_part(k.line, ' ', 1)::bigint,
    to_timestamp(split_part(k.line, ' ', 2)::bigint / 1000.0),
    to_timestamp((split_part(k.line, ' ', 2)::bigint + split_part(k.line, ' ', 3)::bigint) / 1000.0),
    FALSE
FROM ${prefix}holder h
JOIN ${prefix}realm r ON r.number = h.realm
CROSS JOIN LATERAL regexp_split_to_table(h.bookkeeping, E'\n') AS k(line)
WHERE k.line <> '';

-- Who did how much today, in UTC.
CREATE VIEW ${prefix}active_today AS
SELECT r.name AS realm, h.kind AS kind, h.id AS holder, count(*) AS activities,
    max(to_timestamp(j.at / 1000.0)) AS last_at
FROM ${prefix}journal j
JOIN ${prefix}realm r ON r.number = j.realm
JOIN ${prefix}holder h ON h.realm = j.realm AND h.number = j.actor
WHERE j.at >= CAST(FLOOR(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) / 86400) AS BIGINT) * 86400000
GROUP BY r.name, h.kind, h.id;

-- How much of each journalled asset there is: held, and on its way to somebody.
CREATE VIEW ${prefix}supply AS
SELECT r.name AS realm, s.asset AS asset, sum(s.held) AS held, sum(s.waiting) AS waiting, sum(s.holders) AS holders
FROM (
    SELECT realm, asset, amount AS held, 0 AS waiting, CASE WHEN amount > 0 THEN 1 ELSE 0 END AS holders
    FROM ${prefix}balance WHERE ranked IS NOT NULL
    UNION ALL
    SELECT realm, asset, 0, amount, 0 FROM ${prefix}deposit
) s
JOIN ${prefix}realm r ON r.number = s.realm
GROUP BY r.name, s.asset;

-- The journal with names and instants.
CREATE VIEW ${prefix}entries AS
SELECT r.name AS realm, j.number AS number, to_timestamp(j.at / 1000.0) AS at, h.kind AS kind, h.id AS holder,
    j.activity AS activity, j.content AS content
FROM ${prefix}journal j
JOIN ${prefix}realm r ON r.number = j.realm
LEFT JOIN ${prefix}holder h ON h.realm = j.realm AND h.number = j.actor;

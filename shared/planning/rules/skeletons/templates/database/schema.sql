-- XX_TITLE: a skeleton for SQLite. FILL IN marks what the conversation does not say.

PRAGMA foreign_keys = ON;

-- each ENTITIES
-- FILL IN: further columns, and which of them are required
CREATE TABLE "XX_TABLE" (
  -- each COLUMNS
  "XX_COLUMN" XX_TYPE,
  -- end COLUMNS
  -- each REFERENCES
  "XX_COLUMN" INTEGER REFERENCES "XX_PARENT" (id),
  -- end REFERENCES
  id INTEGER PRIMARY KEY
);

-- end ENTITIES

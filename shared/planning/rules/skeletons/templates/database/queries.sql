-- One query for each thing that the conversation wants to know or do. FILL IN marks what is still to be written.

-- each QUERIES
-- XX_TITLE
-- Said: "XX_QUOTE"
-- FILL IN: which columns and rows
SELECT * FROM "XX_TABLE";

-- end QUERIES
-- each OTHERS
-- XX_TITLE
-- Said: "XX_QUOTE"
-- FILL IN

-- end OTHERS

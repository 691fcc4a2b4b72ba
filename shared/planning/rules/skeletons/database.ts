import type { Brief } from "./brief.ts";
import { pluralOf } from "./entities.ts";
import type { FieldType } from "./fields.ts";
import { fill, type Values } from "./fill.ts";
import { Names, snakeCase } from "./names.ts";
import { missingIn, type Skeleton, said } from "./skeleton.ts";
import { template } from "./template.ts";

const TYPES: Partial<Record<FieldType, string>> = { number: "REAL", boolean: "INTEGER" };

/** A schema for SQLite with the things that the conversation names, and a place for each query. */
export function databaseOf(brief: Brief): Skeleton {
  const tableNames = new Names("table");
  const tables = new Map(brief.entities.map(({ name }) => [name, snakeCase(tableNames.of(pluralOf(name)))]));
  const now = brief.features.filter(({ isLater }) => !isLater);
  const queries = now.flatMap((feature) => {
    const table = tables.get(feature.record ?? "") ?? tables.get(feature.thing ?? "");
    return table === undefined ? [] : [{ feature, values: { ...said(feature), TABLE: table } }];
  });
  const values: Values = {
    TITLE: brief.title,
    COUNT: String(tables.size),
    ENTITIES: brief.entities.map(({ name, fields, of }) => {
      const columns = new Names("column", false);
      columns.of("id");
      return {
        TABLE: tables.get(name) ?? "",
        COLUMNS: fields.map(({ label, type }) => ({
          COLUMN: snakeCase(columns.of(label)),
          TYPE: TYPES[type] ?? "TEXT",
        })),
        REFERENCES: of.map((whole) => ({
          COLUMN: snakeCase(columns.of(`${whole} id`)),
          PARENT: tables.get(whole) ?? "",
        })),
      };
    }),
    QUERIES: queries.map((each) => each.values),
    OTHERS: now.filter((feature) => !queries.some((each) => each.feature === feature)).map(said),
    TODOS: missingIn(brief.features),
  };
  const file = (path: string, from: string) => ({ path, content: fill(path, template(from), values) });
  return {
    name: "a database for SQLite",
    files: [
      file("schema.sql", "database/schema.sql"),
      file("queries.sql", "database/queries.sql"),
      file("test_skeleton.py", "database/test_skeleton.py"),
    ],
    commands: [["python3", "-m", "unittest", "test_skeleton"]],
    start: "```sh\nsqlite3 data.sqlite < schema.sql\n```",
    places: brief.features.map((feature) => ({
      feature,
      path: feature.isLater ? "test_skeleton.py" : "queries.sql",
    })),
  };
}

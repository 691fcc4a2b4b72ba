import { expect, test } from "vitest";
import type { SourceFile } from "../assembling/assemble.ts";
import { sqlChecks } from "./sql.ts";

const file = (path: string, content: string): SourceFile => ({
  path,
  content,
  language: null,
  analysis: null,
  isNamed: true,
  fragment: 0,
  localImports: [],
  packages: [],
  typePackages: [],
  missingFiles: [],
  missingExports: [],
  isSelfContained: false,
});
const tables = file("db/schema.sql", "CREATE TABLE tide (id INTEGER PRIMARY KEY, high REAL DEFAULT 1);");
const query = file("db/queries/high.sql", "SELECT high FROM tide WHERE id = ?;");

test("tables come first, then queries", () =>
  expect(sqlChecks([query, tables], "Tides")).toEqual({ run: [tables.path, query.path], untried: [] }));

test.each([
  ["PostgreSQL", "CREATE TABLE tide (id SERIAL);"],
  ["PostgreSQL", "CREATE TABLE tide (at TIMESTAMPTZ, data jsonb);"],
  ["PostgreSQL", "CREATE TABLE tide (id int);\nSELECT now() - interval '7 days' FROM tide;"],
  ["MySQL", "CREATE TABLE tide (id INT AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;"],
  ["SQL Server", "CREATE TABLE tide (id INT IDENTITY(1, 1), port NVARCHAR(20));\nGO"],
  ["Oracle", "CREATE TABLE tide (port VARCHAR2(20));"],
])("%s is recognized by %s", (name, sql) => {
  const { run, untried } = sqlChecks([file("db/schema.sql", sql), query], "Tides");
  expect(run).toEqual([]);
  expect(untried).toEqual([
    { path: "db/schema.sql", why: `it is written for ${name}, which is not in the sandbox` },
    { path: query.path, why: "the tables of db/schema.sql are not created" },
  ]);
});

test.each([
  ["a database that the conversation names", "Tides in Postgres", []],
  ["SQLite, though another is named", "SQLite or Postgres?", [tables.path]],
])("%s determines the dialect", (_, text, run) => expect(sqlChecks([tables], text).run).toEqual(run));

test("strings and comments do not determine the dialect", () => {
  const sql = "-- serial numbers, auto_increment\nCREATE TABLE tide (kind TEXT DEFAULT 'jsonb');";
  expect(sqlChecks([file("db/schema.sql", sql)], "").run).toEqual(["db/schema.sql"]);
});

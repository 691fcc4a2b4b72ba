import type { SourceFile } from "../assembling/assemble.ts";
import { extensionOf } from "../paths.ts";

/** The SQL files to run in SQLite, tables first, and the others with the reasons why they are not run. */
export interface SqlChecks {
  run: string[];
  untried: { path: string; why: string }[];
}

const MAX_CHARACTERS = 50_000;

/** Names of each database in text, and syntax that only its SQL has. */
const DIALECTS: readonly [name: string, named: RegExp, signs: RegExp][] = [
  [
    "PostgreSQL",
    /\b(?:postgres(?:ql)?|psql|supabase|timescale(?:db)?|redshift|cockroachdb)\b/i,
    anyOf(
      String.raw`\b(?:big|small)?serial\b|\bjsonb\b|\btimestamptz\b|\bbytea\b|::\s*\w|\bilike\b|\$\$`,
      String.raw`\bcreate\s+(?:extension|type|schema|domain|policy)\b|\bgen_random_uuid\b`,
      String.raw`\bwith\s+time\s+zone\b|\barray\s*\[|\[\]|\bcomment\s+on\b`,
      String.raw`\bgenerated\s+(?:always|by\s+default)\s+as\s+identity\b|\bdate_trunc\b|\binterval\s+''`,
      String.raw`\blateral\b|\bdistinct\s+on\b|\bon\s+update\s+current_timestamp\b`,
    ),
  ],
  [
    "MySQL",
    /\b(?:mysql|mariadb)\b/i,
    anyOf(
      String.raw`\bauto_increment\b|\bengine\s*=|\bunsigned\b|\benum\s*\(|\bdelimiter\b`,
      String.raw`\bon\s+duplicate\s+key\b|\bdate_(?:sub|add|format)\s*\(|\bcurdate\s*\(`,
      String.raw`\bshow\s+(?:tables|databases)\b|\buse\s+\w+\s*;|\bcreate\s+(?:database|user)\b`,
    ),
  ],
  [
    "SQL Server",
    /\b(?:sql server|t-?sql|mssql|azure sql)\b/i,
    anyOf(
      String.raw`\bidentity\s*\(|\bnvarchar\b|\bgetdate\s*\(|\bselect\s+top\b|\[dbo\]|\bdbo\.`,
      String.raw`^[ \t]*go[ \t]*$|\bdateadd\s*\(|\bdatediff\s*\(`,
    ),
  ],
  [
    "Oracle",
    /\b(?:oracle|pl\/sql)\b/i,
    /\bvarchar2\b|\bnumber\s*\(\d|\bsysdate\b|\bfrom\s+dual\b|\brownum\b/i,
  ],
  [
    "another database",
    /\b(?:bigquery|snowflake|duckdb|clickhouse|databricks|spark sql|hive)\b/i,
    anyOf(
      String.raw`\{\{|\{%|\bpartition(?:ed)?\s+by\s+range\b|\bqualify\b|\bnow\s*\(|\bextract\s*\(`,
      String.raw`\balter\s+table\s+\S+\s+add\s+constraint\b|\bgrant\s+\w+`,
    ),
  ],
];

function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join("|"), "im");
}

/** The SQL that runs in SQLite; `text` is the conversation, which may name another database. */
export function sqlChecks(files: readonly SourceFile[], text: string): SqlChecks {
  const sql = files.filter(({ path }) => extensionOf(path) === "sql");
  if (sql.length === 0) return { run: [], untried: [] };
  const isSqlite = /\bsqlite3?\b/i.test(text);
  const named = isSqlite ? undefined : DIALECTS.find(([, name]) => name.test(text));
  const tables = sql.filter(({ content }) => MAKES_TABLES.test(content));
  const why = ({ content }: SourceFile): string | null => {
    const [dialect] =
      named ??
      DIALECTS.find(([, , signs]) => signs.test(withoutText(content.slice(0, MAX_CHARACTERS)))) ??
      [];
    if (dialect) return `it is written for ${dialect}, which is not in the sandbox`;
    if (/^\.\w+/m.test(content)) return "it is written for SQLite's shell";
    return tables.length === 0 ? "the conversation shows no tables that it could be run on" : null;
  };
  const untried = sql.flatMap((file) => {
    const reason = why(file);
    return reason === null ? [] : [{ path: file.path, why: reason }];
  });
  // Without all tables, queries would fail for no fault of theirs.
  const missingTable = tables.find(({ path }) => untried.some((each) => each.path === path));
  if (missingTable)
    return {
      run: [],
      untried: sql.map(
        ({ path }) =>
          untried.find((each) => each.path === path) ?? {
            path,
            why: `the tables of ${missingTable.path} are not created`,
          },
      ),
    };
  const skipped = new Set(untried.map(({ path }) => path));
  const queries = sql.filter((file) => !tables.includes(file));
  return {
    run: [...tables, ...queries].map(({ path }) => path).filter((path) => !skipped.has(path)),
    untried,
  };
}

const MAKES_TABLES = /\bcreate\s+(?:temp(?:orary)?\s+)?(?:table|view|virtual\s+table)\b/i;

/** SQL without comments and with empty strings. */
const withoutText = (sql: string): string =>
  sql.replace(/--.*$|\/\*[\s\S]{0,2000}?\*\/|'(?:[^']|'')*'/gm, (text) => (text.startsWith("'") ? "''" : ""));

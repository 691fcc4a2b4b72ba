import { DatabaseSync } from "node:sqlite";
import type { FiledTalk } from "../filed-talks.ts";
import { DEPTH } from "../score.ts";
import { type Engine, isSelected, textsOf } from "./engine.ts";

/** What a database does without an index of words: all that is typed stands somewhere in the text. */
export function like(talks: readonly FiledTalk[]): Engine {
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE talk (id TEXT PRIMARY KEY, text TEXT NOT NULL, code TEXT NOT NULL)");
  const insert = database.prepare("INSERT INTO talk VALUES (?, ?, ?)");
  for (const talk of talks) {
    const { fields, said, code } = textsOf(talk);
    insert.run(talk.id, [fields, said, code].join("\n"), code);
  }
  return {
    name: "LIKE",
    search(query) {
      const column = query.inCode ? "code" : "text";
      const conditions = [
        ...query.clauses.map(() => `${column} LIKE ? ESCAPE '\\'`),
        ...query.without.map(() => "text NOT LIKE ? ESCAPE '\\'"),
      ];
      const values = [...query.clauses, ...query.without].map(({ text }) => `%${escaped(text)}%`);
      const rows = database
        .prepare(`SELECT id FROM talk WHERE ${["TRUE", ...conditions].join(" AND ")} ORDER BY id`)
        .all(...values) as { id: string }[];
      return rows
        .map(({ id }) => id)
        .filter((id) => isSelected(query, byId.get(id) as FiledTalk))
        .slice(0, DEPTH);
    },
  };
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

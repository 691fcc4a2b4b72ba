import type { Fragment } from "#shared/contracts/fragment.ts";
import { readMarkdown } from "#shared/dreams/organize/language/markdown.ts";
import { folderOf } from "../paths.ts";
import { slug } from "../text.ts";
import type { Placed } from "./versions.ts";

const FOLDER = "db/queries";
const MOST_CHARACTERS = 200_000;

/** Names nameless queries for the words that the talk shows them with ("Overdue:"), or for the table they read. */
export const queriesNamed = (files: readonly Placed[], fragments: readonly Fragment[]): Placed[] =>
  files.map((file) => {
    if (file.isNamed || folderOf(file.path) !== FOLDER) return file;
    const name = slug(labelOf(file, fragments[file.fragment]) ?? tableOf(file.code) ?? "query");
    return { ...file, path: `${FOLDER}/${name || "query"}.sql` };
  });

function labelOf({ code }: Placed, fragment: Fragment | undefined): string | undefined {
  if (!fragment || fragment.content.length > MOST_CHARACTERS) return undefined;
  const shown = readMarkdown(fragment.content).find(
    (block) => block.kind === "code" && block.code.trim() === code.trim(),
  );
  const label = shown?.kind === "code" ? shown.before.replace(/:\s*$/, "") : "";
  return label !== "" && label.split(/\s+/).length <= 5 ? label : undefined;
}

const tableOf = (sql: string): string | undefined =>
  /\b(?:from|into|update)\s+["`[]?(\w{1,40})/i.exec(sql)?.[1];

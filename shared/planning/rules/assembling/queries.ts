import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { type Code, readMarkdown } from "@dreamcatcher/text/markdown";
import { answersIn } from "@dreamcatcher/text/speakers";
import { folderOf } from "../paths.ts";
import { slug } from "../text.ts";
import type { PlacedFile } from "./versions.ts";

const FOLDER = "db/queries";
const MAX_CHARACTERS = 200_000;

/** Names unnamed SQL queries after their label in the conversation ("Overdue:"), or after their table. */
export function nameQueries(files: readonly PlacedFile[], fragments: readonly Fragment[]): PlacedFile[] {
  const read = new Map<number, Code[]>();
  const codesOf = (at: number): Code[] => {
    const codes = read.get(at) ?? codesIn(fragments[at]?.content ?? "");
    read.set(at, codes);
    return codes;
  };
  return files.map((file) => {
    if (file.isNamed || folderOf(file.path) !== FOLDER) return file;
    const name = slug(labelOf(file, codesOf(file.fragment)) ?? tableOf(file.code) ?? "");
    return { ...file, path: `${FOLDER}/${name || "query"}.sql` };
  });
}

const codesIn = (content: string): Code[] =>
  content.length > MAX_CHARACTERS
    ? []
    : readMarkdown(answersIn(content)).filter((block) => block.kind === "code");

function labelOf({ code }: PlacedFile, codes: readonly Code[]): string | undefined {
  const shown = codes.find((block) => block.code.trim() === code.trim());
  const label = shown?.before.replace(/:\s*$/, "") ?? "";
  return label !== "" && label.split(/\s+/).length <= 5 ? label : undefined;
}

const tableOf = (sql: string): string | undefined =>
  /\b(?:from|into|update)\s+["`[]?(\w{1,40})/i.exec(sql)?.[1];

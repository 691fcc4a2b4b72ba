import { inMarkdown, joinWithAnd } from "../text.ts";
import { CONVERSATION_FILE } from "./conversation.ts";
import type { FileFact } from "./file-facts.ts";

/** What the README says of files. */
export interface FilesFacts {
  /** The files that are listed, each with what it is, in Markdown. */
  files: readonly { path: string; is: string }[];
  /** Code that is no whole file, by why it is none. */
  sketches: readonly { why: string; files: readonly { path: string; begin: string }[] }[];
  /** The files that the conversation names and that are not here. */
  elsewhere: readonly FileFact[];
}

const MAX_TOLD = 40;
const MAX_NAMED = 150;
const MAX_SKETCHES = 8;

/** The files of a project and what each is, in Markdown, and those that are not in it. */
export function filesSection({ files, sketches, elsewhere }: FilesFacts): string[] {
  return [
    "## Files",
    files.map(({ path, is }) => `- ${inCode(path)}${is === "" ? "" : `: ${is}`}`).join("\n"),
    ...(sketches.length > 0
      ? [
          "Code of the conversation that is no whole file, for reference:",
          sketches.map(sketchLine).join("\n"),
        ]
      : []),
    ...(elsewhere.length > 0 ? elsewhereSection(elsewhere) : []),
  ];
}

/** Files that are not here: those of which an answer says something, then the names of the others. */
function elsewhereSection(elsewhere: readonly FileFact[]): string[] {
  const told = elsewhere.filter(({ said }) => said !== "").slice(0, MAX_TOLD);
  const named = elsewhere.filter((each) => !told.includes(each)).map(({ path }) => path);
  const left = named.length - MAX_NAMED;
  return [
    "## Files that are not here",
    ...(told.length > 0
      ? [
          `The conversation names them; below is the last that an answer says of each, and the turns of ${inCode(CONVERSATION_FILE)} that say something of it.`,
          [...Map.groupBy(told, ({ said, turns }) => `${said} ${turns}`).values()].map(lineOfTold).join("\n"),
        ]
      : []),
    ...(named.length > 0
      ? [
          told.length > 0 ? "It also names:" : "The conversation names:",
          `\`\`\`text\n${named.slice(0, MAX_NAMED).sort().join("\n")}${left > 0 ? `\nand ${left} more` : ""}\n\`\`\``,
        ]
      : []),
  ];
}

const MAX_TURNS = 8;

/** Files of which the same is said, and where. */
function lineOfTold(those: readonly FileFact[]): string {
  const [{ said, turns } = { said: "", turns: [] }] = those;
  const last = turns.slice(-MAX_TURNS).map((turn) => String(turn + 1));
  const where = last.length > 0 ? ` (${last.length === 1 ? "turn" : "turns"} ${joinWithAnd(last)})` : "";
  return `- ${those.map(({ path }) => inCode(path)).join(", ")}${where}: ${inMarkdown(said, 300)}`;
}

const sketchLine = ({ why, files }: FilesFacts["sketches"][number]): string =>
  `- ${why}: ${[
    ...files.slice(0, MAX_SKETCHES).map(({ path, begin }) => `${inCode(path)} (${inCode(begin)})`),
    ...(files.length > MAX_SKETCHES ? [`and ${files.length - MAX_SKETCHES} more`] : []),
  ].join(", ")}`;

/** A text in code marks, which has none itself. */
const inCode = (text: string): string => `\`${text.replaceAll("`", "'")}\``;

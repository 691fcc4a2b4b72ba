import { inMarkdown } from "../text.ts";
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

const MAX_ELSEWHERE = 40;
const MAX_SKETCHES = 8;

/** The files of a project and what each is, in Markdown, and those that are not in it. */
export function filesSection({ files, sketches, elsewhere }: FilesFacts): string[] {
  const shown = [...elsewhere].sort((a, b) => Number(b.said !== "") - Number(a.said !== ""));
  const left = shown.length - MAX_ELSEWHERE;
  return [
    "## Files",
    files.map(({ path, is }) => `- ${inCode(path)}${is === "" ? "" : `: ${is}`}`).join("\n"),
    ...(sketches.length > 0
      ? [
          "Code of the conversation that is no whole file, for reference:",
          sketches.map(sketchLine).join("\n"),
        ]
      : []),
    ...(shown.length > 0
      ? [
          "## Files that are not here",
          "The conversation names them; below is the last that an answer says of each.",
          [
            ...shown
              .slice(0, MAX_ELSEWHERE)
              .map(({ path, said }) => `- ${inCode(path)}${said === "" ? "" : `: ${inMarkdown(said, 300)}`}`),
            ...(left > 0 ? [`- and ${left} more`] : []),
          ].join("\n"),
        ]
      : []),
  ];
}

const sketchLine = ({ why, files }: FilesFacts["sketches"][number]): string =>
  `- ${why}: ${[
    ...files.slice(0, MAX_SKETCHES).map(({ path, begin }) => `${inCode(path)} (${inCode(begin)})`),
    ...(files.length > MAX_SKETCHES ? [`and ${files.length - MAX_SKETCHES} more`] : []),
  ].join(", ")}`;

/** A text in code marks, which has none itself. */
const inCode = (text: string): string => `\`${text.replaceAll("`", "'")}\``;

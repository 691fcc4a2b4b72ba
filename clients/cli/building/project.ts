import type { Implementation } from "@dreamcatcher/client";
import { inShell } from "../quoting/in-shell.ts";
import { wrapped } from "../showing/layout.ts";
import { counted } from "../showing/words.ts";
import type { Output } from "../terminal/output.ts";
import { plain } from "../terminal/plain.ts";
import type { Downloaded } from "./download.ts";

type Screen = Pick<Output, "columns" | "style">;

/** Where a project is now, and how to go on with it. */
export function projectText(
  { report }: Implementation,
  { folder, files, aside }: Downloaded,
  { columns, style }: Screen,
): string {
  const commands = report?.commands ?? [];
  return [
    wrapped(`${folder} (${counted(files, "file")})`, columns, `${style("bold", "The project:")} `, 13),
    ...(aside === undefined ? [] : [wrapped(`What was there is now ${aside}.`, columns)]),
    "",
    `  cd ${inShell(folder)}`,
    // A command that does not fit on a line must stay one that can be copied.
    ...commands.map(({ argv }) => `  ${argv.map((word) => inShell(plain(word))).join(" ")}`),
    "",
    wrapped("README.md says how to start it and where it stands; coding agents read AGENTS.md.", columns),
  ].join("\n");
}

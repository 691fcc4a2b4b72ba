import { hunksOf } from "./hunks.ts";
import type { Hunk } from "./replace-lines.ts";

/** What a patch does to one file. */
export type FilePatch =
  | { kind: "add"; path: string; content: string }
  | { kind: "delete"; path: string }
  | { kind: "update"; path: string; movedTo: string | undefined; hunks: Hunk[] };

const BEGIN = "*** Begin Patch";
const END = "*** End Patch";
const HEADING = /^\*\*\* (Add|Update|Modify|Delete) File: (.+)$/;

/**
 * The patches of a text in the format of `apply_patch`, `*** Begin Patch` … `*** End Patch`, wherever they
 * stand in it, as in a shell command. Its lines were learnt from openai/codex, codex-rs/apply-patch.
 */
export function patchesIn(text: string): FilePatch[] {
  const patches: FilePatch[] = [];
  let at = text.indexOf(BEGIN);
  while (at !== -1) {
    const end = text.indexOf(END, at);
    const lines = text.slice(at, end === -1 ? undefined : end).split("\n");
    for (const patch of filePatches(lines)) patches.push(patch);
    at = end === -1 ? -1 : text.indexOf(BEGIN, end);
  }
  return patches;
}

function filePatches(lines: readonly string[]): FilePatch[] {
  const patches: FilePatch[] = [];
  let section: { kind: string; path: string; body: string[] } | undefined;
  const end = () => {
    if (section) patches.push(filePatch(section.kind, section.path, section.body));
  };
  for (const line of lines) {
    const heading = HEADING.exec(line.trimEnd());
    if (heading?.[1] && heading[2]) {
      end();
      section = { kind: heading[1], path: heading[2].trim(), body: [] };
    } else section?.body.push(line);
  }
  end();
  return patches;
}

/** What the lines below the heading of a file do to it. */
export function filePatch(kind: string, path: string, body: readonly string[]): FilePatch {
  if (kind === "Delete") return { kind: "delete", path };
  if (kind === "Add") {
    const content = body.filter((line) => line.startsWith("+")).map((line) => `${line.slice(1)}\n`);
    return { kind: "add", path, content: content.join("") };
  }
  const moved = /^\*\*\* Move to: (.+)$/.exec(body[0] ?? "")?.[1]?.trim();
  return { kind: "update", path, movedTo: moved, hunks: hunksOf(body) };
}

import type { DraftDocument } from "../../draft/draft.ts";

/** The files that an answer links to, by their paths; the export names them and does not hold them. */
export const offeredFiles = (text: string): [path: string, file: DraftDocument][] =>
  [...text.matchAll(/\]\(sandbox:([^()\s]{1,500})\)/g)].map(([, path = ""]) => [
    path,
    { title: decoded(path.slice(path.lastIndexOf("/") + 1)) },
  ]);

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

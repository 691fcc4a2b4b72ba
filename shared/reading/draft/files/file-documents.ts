import { languageOfFile } from "@dreamcatcher/text/languages";
import type { DraftDocument } from "../draft.ts";
import type { EditedFile } from "./file-edits.ts";
import { absolutePath, commonFolder, isInside, isRooted } from "./paths.ts";

/** What stands between the known parts of a file. */
const BETWEEN_PARTS = "\n…\n";

/** Folders of the system and of agents themselves, whose files are no part of what is made. */
const FOREIGN =
  /^(?:\/private)?\/(?:tmp|var|dev|etc|proc)\/|(?:^|\/)(?:node_modules|\.git|\.specstory|AppData)\/|(?:^~|\/(?:Users|home)\/[^/]+|^\/root)\/\.[^/]+\//;
const SECRET =
  /(?:^|\/)(?:\.env(?:\.(?!example|sample|template)[\w.]+)?|id_(?:rsa|ed25519)|.*\.(?:pem|key|p12))$/;

/**
 * The files that a conversation made or changed, as documents, the one changed last at the end. Their titles
 * are paths relative to `folder`, the agent's, or else to the folder they share; what is outside of it, and
 * files that hold secrets, are left out.
 */
export function fileDocuments(files: readonly EditedFile[], folder?: string): DraftDocument[] {
  const made = files.filter(
    ({ path, parts, isChanged }) =>
      isChanged && parts.length > 0 && !SECRET.test(path) && !FOREIGN.test(path),
  );
  const root = rootOf(made, folder);
  return made
    .filter(({ path }) => isInside(path, root) || !isRooted(path))
    .sort((one, other) => one.at - other.at)
    .map(({ path, parts, isWhole, at }) => ({
      title: root !== "" && isRooted(path) ? path.slice(root.length + 1) : path,
      content_type: typeOf(path),
      content: parts.join(BETWEEN_PARTS),
      ...(!isWhole && { partial: true }),
      at,
    }));
}

function rootOf(files: readonly EditedFile[], folder: string | undefined): string {
  const paths = files.map(({ path }) => path).filter(isRooted);
  const own = folder === undefined ? "" : absolutePath(folder);
  return own !== "" && paths.some((path) => isInside(path, own)) ? own : commonFolder(paths);
}

function typeOf(path: string): string {
  const language = languageOfFile(path);
  if (language === null || language === "text") return "text/plain";
  return language === "markdown" ? "text/markdown" : `text/x-${language}`;
}

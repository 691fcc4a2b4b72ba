import { changesAsDiff, type Hunk } from "@dreamcatcher/text/diff";
import { languageOfFile } from "@dreamcatcher/text/languages";
import type { MadeFile } from "../../transcript.ts";
import type { EditedFile, Part } from "./file-edits.ts";
import { absolutePath, commonFolder, isInside, isRooted } from "./paths.ts";

/** A file that a conversation made or changed. */
export interface FileDocument {
  /** Its path in the project. */
  title: string;
  content_type: string;
  /** Absent where the conversation only says that the file was changed. */
  content?: string;
  /** Whether `content` is only the part that the conversation shows. */
  partial?: boolean;
  made: MadeFile;
  /** The index of the message that changed it last. */
  at: number;
}

/** What stands between the known parts of a file. */
const BETWEEN_PARTS = "\n…\n";

/** An agent changes its folder often, but works in few. */
const MAX_FOLDERS = 20;

/** Folders of the system and of agents themselves, whose files are no part of what is made. */
const FOREIGN =
  /^(?:\/private)?\/(?:tmp|var|dev|etc|proc)\/|(?:^|\/)(?:node_modules|\.git|\.specstory|AppData)\/|(?:^~|\/(?:Users|home)\/[^/]+|^\/root)\/\.[^/]+\//;
const SECRET =
  /(?:^|\/)(?:\.env(?:\.(?!example|sample|template)[\w.]+)?|id_(?:rsa|ed25519)|.*\.(?:pem|key|p12))$/;

/** A copy of the project in which an agent works on a branch of its own. */
const WORKTREE = /^\.(?:claude|cursor)\/worktrees\/[^/]+\//;

/**
 * The files that a conversation made or changed, as documents, the one changed last at the end. Their titles
 * are paths relative to the first of the agent's folders that they are in, or else to the one that they share
 * or that has their sources; what is outside of all, and files that hold secrets, are left out.
 */
export function fileDocuments(files: readonly EditedFile[], folders: readonly string[] = []): FileDocument[] {
  const made = files
    .filter(({ path, isChanged }) => isChanged && !SECRET.test(path) && !FOREIGN.test(path))
    .sort((one, other) => one.at - other.at);
  const roots = rootsOf(made, folders);
  const documents = new Map<string, FileDocument>();
  for (const { path, parts, isWhole, at } of made) {
    const title = titleOf(path, roots);
    if (title === undefined) continue;
    documents.delete(title);
    documents.set(title, {
      title,
      content_type: typeOf(path),
      ...(parts.length > 0 && {
        content: parts.map(({ text }) => text).join(BETWEEN_PARTS),
        ...(!isWhole && { partial: true }),
      }),
      made: isWhole ? {} : knownOf(parts),
      at,
    });
  }
  return [...documents.values()];
}

/** What is known of a file that is known in part: its last whole text, and the changes that are not in it. */
function knownOf(parts: readonly Part[]): MadeFile {
  const whole = parts.find(({ wasWhole }) => wasWhole)?.text;
  const changes = parts.flatMap(({ text, replaces, near }): Hunk[] =>
    replaces ? [{ old: replaces.split("\n"), new: text.split("\n"), ...(near && { near }) }] : [],
  );
  return {
    ...(whole !== undefined && { whole: whole.toWellFormed() }),
    ...(changes.length > 0 && { changes: changesAsDiff(changes).toWellFormed() }),
  };
}

function titleOf(path: string, roots: readonly string[]): string | undefined {
  if (!isRooted(path)) return path;
  const root = roots.find((folder) => isInside(path, folder));
  return root === undefined ? undefined : path.slice(root.length + 1).replace(WORKTREE, "");
}

/** From the folder of sources on, which is in the project rather than in a person's folder. */
const BELOW_SOURCES = /(?<=(?:\/[^/]+){3})\/(?:src|Sources)(?:\/.*)?$/;
/** The folder of a person in which a system keeps a file, such as a service that it starts. */
const HOME_OF_SYSTEM = /^(?:~|\/(?:Users|home)\/[^/]+)(?=\/Library\/)/;

/** The agent's folders with files in them, or else the folder that the files share. */
function rootsOf(files: readonly EditedFile[], folders: readonly string[]): string[] {
  const paths = files.map(({ path }) => path).filter(isRooted);
  const own = folders
    .slice(0, MAX_FOLDERS)
    .map((folder) => absolutePath(folder))
    .filter((folder) => folder !== "/" && paths.some((path) => isInside(path, folder)));
  if (own.length > 0) return own;
  const inProject = paths.filter((path) => !HOME_OF_SYSTEM.test(path));
  const homes = paths.flatMap((path) => HOME_OF_SYSTEM.exec(path)?.[0] ?? []);
  return inProject.length === 0
    ? [commonFolder(paths)]
    : [commonFolder(inProject).replace(BELOW_SOURCES, ""), ...homes];
}

function typeOf(path: string): string {
  const language = languageOfFile(path);
  if (language === null || language === "text") return "text/plain";
  return language === "markdown" ? "text/markdown" : `text/x-${language}`;
}

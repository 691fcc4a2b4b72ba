import { type Hunk, replaceLines } from "@dreamcatcher/text/diff";
import { absolutePath, isInside, isRooted } from "./paths.ts";

/** A piece of a file. */
export interface Part {
  text: string;
  /** What it replaced in the file; null where the conversation does not show that. */
  replaces: string | null;
  /** The index of its first line in the file, where an edit states it. */
  near?: number | undefined;
  /** Whether it was the whole file, before a change that the conversation does not show. */
  wasWhole: boolean;
}

/** A file as far as the conversation shows it. */
export interface EditedFile {
  path: string;
  /** Its text; several pieces where it is known in part. */
  parts: Part[];
  /** Whether the one part is the whole file. */
  isWhole: boolean;
  /** Whether the conversation made or changed it, in place of only reading it. */
  isChanged: boolean;
  /** The index of the message that changed it last. */
  at: number;
}

type Change = Pick<Part, "text" | "replaces" | "near">;

/** A larger file is known by its beginning. */
const MAX_FILE = 1_000_000;
/** Of a file that began before the conversation, more parts than these are left out. */
const MAX_PARTS = 200;
/** The characters that all edits of a conversation together may search, so that many take bounded time. */
const MAX_SEARCHED = 200_000_000;

/**
 * The files of a conversation, as its edits leave them. Edits are carried out in order; an edit of a file, or
 * of a place in it, that the conversation does not show adds what it wrote as one more part of that file.
 */
export class FileEdits {
  /** The index of the message whose edits are carried out. */
  at = 0;
  readonly #files = new Map<string, EditedFile>();
  #searched = 0;
  #root: string | undefined;

  get files(): EditedFile[] {
    return [...this.#files.values()];
  }

  /** Makes a file or replaces it. */
  write(path: string, content: string): void {
    const isWhole = content.length <= MAX_FILE;
    this.#put(path, [{ text: content.slice(0, MAX_FILE), replaces: null, wasWhole: isWhole }], isWhole);
  }

  /** Replaces a passage of a file, or all places where it stands. An empty passage makes the file. */
  edit(path: string, passage: string, replacement: string, all = false): void {
    const file = this.#files.get(path);
    if (passage === "" && file === undefined) this.write(path, replacement);
    else if (passage === "") this.addPart(path, replacement);
    else
      this.#replace(path, { text: replacement, replaces: passage }, (text) => {
        if (!text.includes(passage)) return undefined;
        return all ? text.replaceAll(passage, () => replacement) : text.replace(passage, () => replacement);
      });
  }

  /** Replaces lines; a file that is not known is made by a patch that replaces nothing. */
  patch(path: string, hunks: readonly Hunk[]): void {
    const [first] = hunks;
    if (first === undefined) return;
    const isNew = hunks.length === 1 && first.old.join("") === "" && (first.near ?? 0) === 0;
    if (!this.#files.has(path) && isNew) this.write(path, first.new.join("\n"));
    else if (!this.#replaced(path, written(hunks), (text) => replaceLines(text, hunks)))
      for (const hunk of hunks) this.#replace(path, written([hunk]), (text) => replaceLines(text, [hunk]));
  }

  /** Records a passage that was written somewhere in a file; it is empty where it is not known either. */
  addPart(path: string, text: string): void {
    this.#add(path, { text, replaces: null });
  }

  #add(path: string, change: Change): void {
    const { text } = change;
    const parts = this.#files.get(path)?.parts ?? [];
    const size = parts.reduce((sum, part) => sum + part.text.length, text.length);
    const isLeftOut = size > MAX_FILE || parts.length >= MAX_PARTS || text.trim() === "";
    this.#put(path, isLeftOut ? parts : [...parts, { ...change, wasWhole: false }], false);
  }

  /** Records that a file was changed in a way that the conversation does not show. */
  changeUnseen(path: string): void {
    const file = this.#files.get(path);
    if (file) Object.assign(file, { isWhole: false, isChanged: true, at: this.at });
  }

  remove(path: string): void {
    this.#files.delete(path);
  }

  removeFolder(path: string): void {
    this.#searched += this.#files.size;
    if (this.#searched > MAX_SEARCHED) return;
    for (const known of this.#files.keys())
      if (known === path || isInside(known, path)) this.#files.delete(known);
  }

  /** Moves a file, or all files of a folder; into a folder where `to` is one. */
  move(from: string, to: string): void {
    if (from === to) return;
    this.#searched += this.#files.size;
    if (this.#searched > MAX_SEARCHED) return;
    const paths = [...this.#files.keys()];
    const goal = paths.some((path) => isInside(path, to))
      ? `${to}/${from.slice(from.lastIndexOf("/") + 1)}`
      : to;
    for (const path of paths)
      if (path === from || isInside(path, from)) this.#moveFile(path, goal + path.slice(from.length));
  }

  #moveFile(from: string, to: string): void {
    const file = this.#files.get(from);
    if (file === undefined) return;
    this.#files.delete(from);
    this.#files.set(to, { ...file, path: to, isChanged: true, at: this.at });
  }

  /** A path in the project as the others are written, once one of them tells the project's folder. */
  rooted(path: string): string | undefined {
    const inProject = absolutePath(path.replace(/^\.[\\/]+/, ""));
    if (path === "" || isRooted(inProject)) return path === "" ? undefined : inProject;
    this.#searched += this.#files.size;
    if (this.#root === undefined && inProject.includes("/") && this.#searched <= MAX_SEARCHED) {
      const known = [...this.#files.keys()].filter((each) => each.endsWith(`/${inProject}`));
      if (known.length === 1) this.#root = known[0]?.slice(0, -inProject.length - 1);
    }
    return this.#root === undefined ? undefined : `${this.#root}/${inProject}`;
  }

  isKnownWhole(path: string): boolean {
    return this.#files.get(path)?.isWhole === true;
  }

  /** Records the whole text of a file, as a tool showed it. */
  show(path: string, content: string): void {
    const file = this.#files.get(path);
    if (content.length > MAX_FILE || (file?.isWhole && file.parts[0]?.text === content)) return;
    this.#files.set(path, {
      path,
      parts: [{ text: content, replaces: null, wasWhole: true }],
      isWhole: true,
      isChanged: file?.isChanged ?? false,
      at: file?.at ?? this.at,
    });
  }

  /** Changes the first known part with the passage, else records what was written as one more part. */
  #replace(path: string, change: Change, changed: (text: string) => string | undefined): void {
    if (!this.#replaced(path, change, changed)) this.#add(path, change);
  }

  #replaced(path: string, change: Change, changed: (text: string) => string | undefined): boolean {
    const file = this.#files.get(path);
    for (const [index, part] of file?.parts.entries() ?? []) {
      this.#searched += part.text.length + change.text.length;
      if (this.#searched > MAX_SEARCHED) break;
      const text = isNear(part, change) ? changed(part.text) : undefined;
      if (file === undefined || text === undefined || text.length > MAX_FILE) continue;
      this.#put(path, file.parts.with(index, { ...part, text }), file.isWhole);
      return true;
    }
    return false;
  }

  #put(path: string, parts: Part[], isWhole: boolean): void {
    this.#files.set(path, { path, parts, isWhole, isChanged: true, at: this.at });
  }
}

/** How many lines edits elsewhere in a file may move a part of it. */
const MAX_MOVED = 30;

/** Whether the lines of a change may be those of a part: the same lines stand in many places. */
function isNear({ text, near, wasWhole }: Part, change: Change): boolean {
  if (wasWhole || near === undefined || change.near === undefined) return true;
  const distance = change.near - near;
  return distance >= -MAX_MOVED && distance <= text.split("\n").length + MAX_MOVED;
}

const written = (hunks: readonly Hunk[]): Change => ({
  text: hunks.flatMap((hunk) => hunk.new).join("\n"),
  replaces: hunks.flatMap((hunk) => hunk.old).join("\n"),
  near: hunks[0]?.near,
});

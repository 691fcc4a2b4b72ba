import { createHash } from "node:crypto";

/** A file of a repository; its content is text or bytes. */
export interface RepositoryFile {
  path: string;
  content: string | Uint8Array;
}

/** An object of git: its type, its content, and its name, which is the SHA-1 of both. */
export interface GitObject {
  type: "commit" | "tree" | "blob";
  content: Buffer;
  id: string;
}

/** A commit without its tree and parent. */
export interface CommitFacts {
  author: string;
  email: string;
  /** ISO 8601 UTC. */
  date: string;
  /** A subject; a body follows after a blank line. */
  message: string;
}

function objectOf(type: GitObject["type"], content: Buffer): GitObject {
  const id = createHash("sha1").update(`${type} ${content.length}\0`).update(content).digest("hex");
  return { type, content, id };
}

export const blobOf = (content: string | Uint8Array): GitObject => objectOf("blob", Buffer.from(content));

/** The trees of a set of files; the last one is the root. `blobs` has the id of each file's blob. */
export function treesOf(paths: readonly string[], blobs: ReadonlyMap<string, string>): GitObject[] {
  const trees: GitObject[] = [];
  const write = (folder: Folder): string => {
    const entries = [...folder]
      .map(([name, child]) =>
        typeof child === "string"
          ? { key: name, head: `100644 ${name}\0`, id: child }
          : { key: `${name}/`, head: `40000 ${name}\0`, id: write(child) },
      )
      .toSorted((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
    const tree = objectOf(
      "tree",
      Buffer.concat(entries.flatMap(({ head, id }) => [Buffer.from(head), Buffer.from(id, "hex")])),
    );
    trees.push(tree);
    return tree.id;
  };
  write(foldersOf(paths, blobs));
  return trees;
}

/** A folder by the names in it: the id of a file's blob, or another folder. */
type Folder = Map<string, string | Folder>;

function foldersOf(paths: readonly string[], blobs: ReadonlyMap<string, string>): Folder {
  const root: Folder = new Map();
  for (const path of paths) {
    const names = path.split("/");
    const file = names.pop() ?? "";
    let folder = root;
    for (const name of names) {
      const next = folder.get(name);
      const child: Folder = next instanceof Map ? next : new Map();
      folder.set(name, child);
      folder = child;
    }
    folder.set(file, blobs.get(path) ?? "");
  }
  return root;
}

export function commitOf(tree: string, parent: string | undefined, facts: CommitFacts): GitObject {
  const seconds = Math.max(0, Math.floor(Date.parse(facts.date) / 1000));
  const person = `${facts.author} <${facts.email}> ${seconds} +0000`;
  const lines = [
    `tree ${tree}`,
    ...(parent === undefined ? [] : [`parent ${parent}`]),
    `author ${person}`,
    `committer ${person}`,
    "",
    facts.message,
    "",
  ];
  return objectOf("commit", Buffer.from(lines.join("\n")));
}

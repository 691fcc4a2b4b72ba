import {
  blobOf,
  type CommitFacts,
  commitOf,
  type GitObject,
  type RepositoryFile,
  treesOf,
} from "./objects.ts";
import { packOf, sha1, uint32 } from "./pack.ts";

/** A commit with all files of its tree. */
export interface Commit extends CommitFacts {
  files: readonly RepositoryFile[];
}

/**
 * The folder `.git` of a repository with these commits one after the other, as files. The last commit is
 * checked out, so that `git status` is clean beside its files. The same commits give the same bytes.
 */
export function repositoryOf(commits: readonly Commit[]): RepositoryFile[] {
  const objects = new Map<string, GitObject>();
  const add = (object: GitObject): string => {
    objects.set(object.id, object);
    return object.id;
  };
  let head: string | undefined;
  let checkedOut: IndexEntry[] = [];
  for (const { files, ...facts } of commits) {
    const blobs = files.map(({ path, content }) => ({ path, blob: blobOf(content) }));
    const ids = new Map(blobs.map(({ path, blob }) => [path, add(blob)]));
    const trees = treesOf([...ids.keys()], ids);
    for (const tree of trees) add(tree);
    head = add(commitOf(trees.at(-1)?.id ?? "", head, facts));
    checkedOut = blobs.map(({ path, blob }) => ({ path, id: blob.id, bytes: blob.content.length }));
  }
  if (head === undefined) return [];
  const { pack, index: packIndex, checksum } = packOf([...objects.values()]);
  return [
    { path: ".git/HEAD", content: "ref: refs/heads/main\n" },
    // Files are stored as they are, with the line ends of the conversation.
    {
      path: ".git/config",
      content:
        "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n\tautocrlf = false\n",
    },
    { path: ".git/index", content: indexFile(checkedOut) },
    { path: `.git/objects/pack/pack-${checksum}.idx`, content: packIndex },
    { path: `.git/objects/pack/pack-${checksum}.pack`, content: pack },
    { path: ".git/refs/heads/main", content: `${head}\n` },
  ];
}

interface IndexEntry {
  path: string;
  id: string;
  bytes: number;
}

/**
 * The list of files that are checked out, in version 2 of git's index format. Times and inodes are not known
 * and 0, so git compares the contents at first and then fills them in.
 */
function indexFile(entries: readonly IndexEntry[]): Buffer {
  const sorted = entries.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const body = Buffer.concat([
    Buffer.from("DIRC"),
    uint32(2),
    uint32(sorted.length),
    ...sorted.map(({ path, id, bytes }) => {
      const name = Buffer.from(path);
      const head = Buffer.concat([
        // Two times, device and inode.
        Buffer.alloc(24),
        uint32(0o100644),
        // User and group.
        Buffer.alloc(8),
        uint32(bytes),
        Buffer.from(id, "hex"),
        uint32(Math.min(name.length, 0xfff)).subarray(2),
        name,
      ]);
      // One to eight NULs, up to a multiple of eight.
      return Buffer.concat([head, Buffer.alloc(8 - (head.length % 8))]);
    }),
  ]);
  return Buffer.concat([body, sha1(body)]);
}

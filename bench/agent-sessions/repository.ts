import { execFileSync } from "node:child_process";

/** A commit, and the checkpoints of sessions that its message names. */
export interface Commit {
  hash: string;
  time: number;
  checkpoints: string[];
}

/** A Git repository, read through `git`; blobs that a partial copy lacks count as absent. */
export class Repository {
  readonly path: string;
  readonly commits: readonly Commit[];
  readonly #files = new Map<string, readonly string[]>();

  constructor(path: string) {
    this.path = path;
    this.commits = this.#commits();
  }

  /** The refs that hold the repository's own code or the sessions kept beside it. */
  get refs(): string[] {
    return this.#git("for-each-ref", "--format=%(refname)").split("\n").filter(Boolean);
  }

  files(tree: string): readonly string[] {
    const known =
      this.#files.get(tree) ?? this.#git("ls-tree", "-rz", "--name-only", tree).split("\0").filter(Boolean);
    this.#files.set(tree, known);
    return known;
  }

  text(tree: string, path: string): string | undefined {
    try {
      return this.#git("show", `${tree}:${path}`);
    } catch {
      return undefined;
    }
  }

  /** The paths of a kind that any commit has held, each with the newest commit that has. */
  everHeld(...patterns: string[]): { tree: string; path: string }[] {
    const log = this.#git(
      "log",
      "--all",
      "--diff-filter=AM",
      "--name-only",
      "-z",
      "--format=%x01%H",
      "--",
      ...patterns,
    );
    const newest = new Map<string, string>();
    for (const commit of log.split("\u0001").slice(1)) {
      const [hash = "", ...paths] = commit.split(/[\0\n]+/).filter(Boolean);
      for (const path of paths) if (!newest.has(path)) newest.set(path, hash);
    }
    return [...newest].map(([path, tree]) => ({ tree, path }));
  }

  /** The commits that changed a path, the oldest first. */
  history(path: string): Commit[] {
    const hashes = new Set(this.#git("log", "--all", "--format=%H", "--", path).split("\n"));
    return this.commits.filter(({ hash }) => hashes.has(hash));
  }

  #commits(): Commit[] {
    const format = "%H%x09%ct%x09%(trailers:key=Entire-Checkpoint,valueonly,separator=%x2C)";
    return this.#git("log", "--all", `--format=${format}`)
      .split("\n")
      .flatMap((line) => {
        const [hash, time, checkpoints] = line.split("\t");
        return hash && time
          ? { hash, time: Number(time) * 1000, checkpoints: (checkpoints ?? "").split(",") }
          : [];
      })
      .sort((one, other) => one.time - other.time);
  }

  #git(...args: string[]): string {
    return execFileSync("git", ["-C", this.path, ...args], {
      encoding: "utf8",
      maxBuffer: 1 << 30,
      stdio: ["ignore", "pipe", "ignore"],
    });
  }
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A temporary copy of a repository that has no more than the files which are read. */
export class PartialCopy {
  readonly #folder = mkdtempSync(join(tmpdir(), "talks-"));

  constructor(address: string) {
    this.#git("init", "--quiet", "--bare");
    this.#git("remote", "add", "origin", address);
  }

  file(commit: string, path: string): Buffer {
    this.#git("fetch", "--quiet", "--depth=1", "--filter=blob:none", "origin", commit);
    return this.#git("cat-file", "blob", `${commit}:${path}`);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #git(...args: string[]): Buffer {
    return execFileSync("git", ["-C", this.#folder, ...args], {
      // GitHub asks for a password where a repository is gone.
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0" },
      maxBuffer: 1 << 30,
      stdio: ["ignore", "pipe", "pipe"],
    });
  }
}

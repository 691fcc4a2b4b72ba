import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { writeAll } from "../contract/streams.ts";

/** A file of the host, or a text, that the started program inherits as a descriptor, counted from 3. */
export type PassedFile = { file: string; mode?: "r" | "w" } | { text: string };

export interface Sandbox {
  program: string;
  args: readonly string[];
  passedFiles?: readonly PassedFile[];
  /** By default, the environment of this process. */
  env?: NodeJS.ProcessEnv;
  /** The user id to run as; only root can set it. */
  user?: number | undefined;
}

/** Starts a sandbox with pipes as its standard streams. */
export function start({ program, args, passedFiles = [], env = process.env, user }: Sandbox): ChildProcess {
  const descriptors = passedFiles.map((each) =>
    "file" in each ? openSync(each.file, each.mode ?? "r") : ("pipe" as const),
  );
  try {
    const child = spawn(program, args, {
      cwd: "/",
      env,
      stdio: ["pipe", "pipe", "pipe", ...descriptors],
      ...(user === undefined ? {} : { uid: user, gid: user }),
    });
    for (const [index, each] of passedFiles.entries())
      if ("text" in each) writeAll(child.stdio[index + 3], Buffer.from(each.text));
    return child;
  } finally {
    for (const descriptor of descriptors) if (typeof descriptor === "number") closeSync(descriptor);
  }
}

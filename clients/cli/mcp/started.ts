import { carriedOver, isByNpx, PACKAGE } from "../starting-again.ts";
import type { Started } from "./registration.ts";

/** Settings of the environment that a server needs to find the same dreams. The token is not among them. */
const SETTINGS = ["DREAMCATCHER_HOME", "DREAMCATCHER_URL"] as const;

interface Running {
  /** Node, and the file that it runs. */
  node: string;
  program: string;
  stage: string | undefined;
  env: NodeJS.ProcessEnv;
}

/**
 * How to start this program again with these arguments: by npx where npx has started it, whose folder does
 * not last; else by its place on this machine, since programs with windows have no PATH of a shell.
 */
export function startedAgain(args: readonly string[], { node, program, stage, env }: Running): Started {
  const own = [...(stage === undefined ? [] : ["--stage", stage]), ...args];
  return {
    ...(isByNpx(program)
      ? { command: "npx", args: ["-y", PACKAGE, ...own] }
      : { command: node, args: [program, ...own] }),
    env: carriedOver(env, SETTINGS),
  };
}

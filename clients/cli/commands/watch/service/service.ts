import type { Machine } from "../../../sessions/machine.ts";

/** The program as a service of the person runs it. */
export interface ServiceProgram {
  /** The number of the person's user; 0 where the system has none. */
  uid: number;
  /** The paths of Node and of `dreams`. */
  node: string;
  script: string;
  /** What follows `dreams`. */
  args: readonly string[];
  /** Variables that decide where things are. */
  env: Readonly<Record<string, string>>;
}

/** A service as a system wants it described. */
export interface Service {
  files: readonly { path: string; content: string | Uint8Array }[];
  /** The commands that have the system run it, and those that have it no longer; the first must be there. */
  start: readonly Step[];
  stop: readonly Step[];
  /** The command that shows what it says. */
  log: string;
}

/** A command, which may fail where it is only `tried`: what it ends may not be running. */
export interface Step {
  command: readonly [string, ...string[]];
  tried?: true;
}

export type ServiceOf = (machine: Machine, program: ServiceProgram) => Service;

export const DESCRIPTION = "Dreamcatcher: captures talks with coding agents as they grow";

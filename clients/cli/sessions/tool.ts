import type { Machine } from "./machine.ts";

/** Reads a file of settings as parsed JSON; undefined where there is none, or it is no JSON. */
export type ReadSettings = (path: string) => unknown;

/** A tool whose sessions are captured: where they are, and when it deletes them. */
export interface Tool {
  /** What `--tool` takes. */
  name: string;
  title: string;
  /** The folders of its sessions; none where they are in the folders of projects. */
  folders(machine: Machine): string[];
  /** How many levels of folders below those hold sessions. */
  depth: number;
  /** What the path of a session ends with, in slashes. */
  pattern: RegExp;
  /** What is behind the name of a session in the name of the file that its newest changes are in. */
  log?: string;
  /** How long after its last change a session is deleted, in ms; null where none is. */
  keptMs?(machine: Machine, read: ReadSettings): number | null;
}

export const DAY_MS = 86_400_000;

import type { Check } from "@dreamcatcher/contracts/checks";

/** How the runner makes a check: `by` names its module in `runner/`, `does` what that module does. */
export type How =
  | { by: "node"; does: "syntax" | "test"; path: string }
  | { by: "node"; does: "load"; path: string; names: string[] }
  | NodeValue
  | { by: "python"; does: "syntax" | "doctest"; path: string }
  | { by: "python"; does: "value"; path: string; expression: string; expected: string }
  | { by: "python"; does: "load"; path: string; names: string[] }
  | { by: "python"; does: "call"; path: string; name: string }
  | { by: "python"; does: "prompt"; path: string; statements: string }
  | { by: "python"; does: "test"; path: string; folders: string[] }
  | { by: "sql"; does: "run"; path: string; before: string[] }
  | { by: "notebook"; does: "cells"; path: string; isCompared: boolean }
  | { by: "sql"; does: "rows"; path: string; before: string[]; rows: string[][]; isOrdered: boolean }
  | { by: "page"; path: string }
  | { by: "server"; path: string; requests: ServerRequest[] }
  | { by: "shell"; does: "syntax"; path: string }
  | ProgramRun;

/** A call of JavaScript, with what a person wrote that it gives: a literal, or how it is shown. */
interface NodeValue {
  by: "node";
  does: "value";
  path: string;
  expression: string;
  expected: string;
  isLiteral: boolean;
  isModule: boolean;
}

/** A request to a server of the project, with the status and the JSON that the conversation says it gives. */
export interface ServerRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
  status: number | null;
  expected: string | null;
}

/**
 * A program that must end with code 0, and print `output`, or the lines of `prints` in their order; or print
 * `shows` among other things, however it ends.
 */
interface ProgramRun {
  by: "program";
  argv: string[];
  input?: string;
  output?: string[];
  prints?: string[];
  shows?: string;
}

/** A check with how it is made, before it has an id. */
export interface DraftCheck extends Omit<Check, "id" | "url"> {
  how: How;
  /** The index of the fragment that it is from. */
  fragment: number;
  /** The file of the project that states what must come out, where that is another one. */
  stated_in?: string;
  /** The other files of the project that it runs, beside those that `path` imports. */
  runs?: string[];
}

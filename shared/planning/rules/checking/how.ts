import type { Check } from "@dreamcatcher/contracts/checks";

/** How the runner makes a check: `by` names its module in `runner/`, `does` what that module does. */
export type How =
  | { by: "node"; does: "syntax" | "test"; path: string }
  | { by: "node"; does: "load"; path: string; names: string[] }
  | { by: "node"; does: "value"; path: string; expression: string; expected: string; isModule: boolean }
  | { by: "python"; does: "syntax" | "doctest"; path: string }
  | { by: "python"; does: "value"; path: string; expression: string; expected: string }
  | { by: "python"; does: "load"; path: string; names: string[] }
  | { by: "python"; does: "call"; path: string; name: string }
  | { by: "python"; does: "prompt"; path: string; statements: string }
  | { by: "python"; does: "test"; path: string; folders: string[] }
  | { by: "python"; does: "sql"; path: string; before: string[] }
  | { by: "shell"; does: "syntax"; path: string }
  | ProgramRun;

/** A program that must end with code 0, and print `output`, or the lines of `prints` in their order. */
export interface ProgramRun {
  by: "program";
  argv: string[];
  input?: string;
  output?: string[];
  prints?: string[];
}

/** A check with how it is made, before it has an id. */
export interface DraftCheck extends Omit<Check, "id" | "url"> {
  how: How;
  /** The index of the fragment that it is from. */
  fragment: number;
  /** The file of the project that states what must come out, where that is another one. */
  stated_in?: string;
}

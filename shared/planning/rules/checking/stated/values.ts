import type { SourceFile } from "../../assembling/assemble.ts";

/** A call and what the conversation says it gives. */
export interface StatedValue {
  file: SourceFile;
  expression: string;
  expected: string;
  quote: string;
  /** The file with the comment that says so; absent for what a sentence says. */
  stated_in?: string;
  /** The index of the fragment that says so. */
  fragment: number;
  /** The person asks for it, so that it holds for later versions of the code too. */
  isWish: boolean;
}

/** A literal of Python or JavaScript: a number, a text, a list, a constant. */
export const isLiteral = (text: string): boolean =>
  text.length <= 300 &&
  /^(?:[-+]?\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?|"[^"]*"|'[^']*'|[[({].*[\])}]|True|False|None|true|false|null|undefined|NaN)$/is.test(
    text.trim(),
  ) &&
  !/\.\.\.|…/.test(text);

import { pipeline } from "node:stream/promises";
import { styleText } from "node:util";
import type { Failure } from "../failure.ts";
import { plainLines } from "./plain.ts";
import { type Progress, showProgress } from "./progress.ts";
import { type Steps, showSteps } from "./steps.ts";

type Style = Parameters<typeof styleText>[0];

const DEFAULT_COLUMNS = 80;
/** Narrower ones are treated as this wide. */
const MIN_COLUMNS = 20;

/**
 * What a command says: results on stdout, for people or as JSON; notes, progress and errors on stderr. With
 * `--json` stdout has JSON alone, and stderr only errors, as JSON too.
 */
export class Output {
  readonly isJson: boolean;
  readonly #stdout: NodeJS.WriteStream;
  readonly #stderr: NodeJS.WriteStream;

  constructor({ isJson, stdout = process.stdout, stderr = process.stderr }: OutputOptions) {
    this.isJson = isJson;
    this.#stdout = stdout;
    this.#stderr = stderr;
  }

  /** The width of the terminal, in columns. */
  get columns(): number {
    return Math.max(MIN_COLUMNS, this.#stdout.columns ?? DEFAULT_COLUMNS);
  }

  /** A text in a style, where the terminal has styles. */
  readonly style = (style: Style, text: string): string => styleText(style, text, { stream: this.#stdout });

  /**
   * Prints what a command found or did, as JSON or as text, which may be empty. A command may print several.
   */
  print(value: unknown, text: () => string): void {
    const printed = this.isJson ? JSON.stringify(value) : text();
    if (printed !== "") this.#stdout.write(`${printed}\n`);
  }

  /** Prints a long result piece by piece, as fast as it is read. */
  async stream(texts: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
    await pipeline(texts, this.#stdout, { signal, end: false });
  }

  /** Prints something beside the result, which programs need not read; it may quote texts of others. */
  note(text: string): void {
    if (!this.isJson) this.#stderr.write(`${plainLines(text)}\n`);
  }

  /**
   * Shows how far long work is, where somebody may be looking.
   *
   * @param amount says how much is done, of a total that is none of things
   */
  progress(title: string, total?: number, amount?: (done: number) => string): Progress {
    return showProgress({ title, total, amount, stream: this.#stderr, isShown: !this.isJson });
  }

  /** Shows the steps of long work, where somebody may be looking. */
  steps(titles: readonly string[]): Steps {
    return showSteps({ titles, stream: this.#stderr, isShown: !this.isJson });
  }

  /** Prints why a command failed; that may quote texts of others. */
  fail({ exit, message, hint }: Failure): void {
    if (this.isJson) {
      this.#stderr.write(`${JSON.stringify({ error: { exit, message, hint } })}\n`);
      return;
    }
    const red = styleText("red", "✖", { stream: this.#stderr });
    const lines = [`${red} ${plainLines(message)}`, ...(hint === undefined ? [] : [`  ${plainLines(hint)}`])];
    this.#stderr.write(`${lines.join("\n")}\n`);
  }
}

export interface OutputOptions {
  isJson: boolean;
  stdout?: NodeJS.WriteStream;
  stderr?: NodeJS.WriteStream;
}

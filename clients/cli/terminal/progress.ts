/** Long work that shows how far it is. */
export interface Progress {
  /** Says where the work is: how much of the total is done, and what it is at. */
  at(done: number, detail?: string): void;
  /** Ends it with what came of it; without words, it leaves nothing. */
  end(text?: string): void;
}

interface Shown {
  title: string;
  total: number | undefined;
  amount?: ((done: number) => string) | undefined;
  stream: NodeJS.WriteStream;
  isShown: boolean;
}

/** A terminal need not be drawn more often. */
const REDRAW_MS = 80;
/** Where no terminal is, a line is printed this often at most. */
const LINE_MS = 5_000;
const BAR_COLUMNS = 20;
const CLEAR_LINE = "\r\u001b[2K";
const DEFAULT_COLUMNS = 80;

/**
 * Draws a bar on one line of a terminal, or prints a line from time to time where the stream is none, such as
 * a log.
 */
export function showProgress({ title, total, amount, stream, isShown }: Shown): Progress {
  if (!isShown) return { at() {}, end() {} };
  // A log has a line only of what takes long.
  let last = stream.isTTY ? Number.NEGATIVE_INFINITY : performance.now();
  const interval = stream.isTTY ? REDRAW_MS : LINE_MS;
  function draw(line: string) {
    const columns = stream.columns ?? DEFAULT_COLUMNS;
    stream.write(stream.isTTY ? `${CLEAR_LINE}${cut(line, columns - 1)}` : `${line}\n`);
  }
  return {
    at(done, detail = "") {
      const now = performance.now();
      if (now - last < interval && !(stream.isTTY && done === total)) return;
      last = now;
      draw([title, barOf(done, total, amount), detail].filter(Boolean).join("  "));
    },
    end(text) {
      if (stream.isTTY) stream.write(CLEAR_LINE);
      if (text !== undefined) stream.write(`${text}\n`);
    },
  };
}

/** How much is done: `███████░░░ 14/20`; the number alone where the total is unknown. */
export function barOf(
  done: number,
  total: number | undefined,
  amount: (done: number) => string = String,
): string {
  if (total === undefined) return done > 0 ? amount(done) : "";
  const filled = total === 0 ? BAR_COLUMNS : Math.round((BAR_COLUMNS * Math.min(done, total)) / total);
  return `${"█".repeat(filled)}${"░".repeat(BAR_COLUMNS - filled)} ${amount(done)}/${amount(total)}`;
}

const cut = (line: string, columns: number): string => [...line].slice(0, columns).join("");

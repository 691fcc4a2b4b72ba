import { styleText } from "node:util";

/** Work in several steps, of which one is at work. */
export interface Steps {
  /** Says that a step has begun, so that those before it are done. */
  begin(at: number): void;
  /** Ends them: all are done, or the one that is at work has failed or waits. */
  end(how: "done" | "failed" | "waits"): void;
}

interface Shown {
  titles: readonly string[];
  stream: NodeJS.WriteStream;
  isShown: boolean;
}

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const REDRAW_MS = 100;
const SECOND_MS = 1_000;
/** Of a step that was not seen at work, the time is not known. */
const LEAST_MS = 50;
/** Of a line, beside its title. */
const MARGIN = 12;

/**
 * Shows steps as a list whose lines are ticked off in a terminal; where the stream is none, a line when each
 * begins.
 */
export function showSteps({ titles, stream, isShown }: Shown): Steps {
  if (!isShown) return { begin() {}, end() {} };
  return stream.isTTY ? inTerminal(titles, stream) : asLines(titles, stream);
}

function asLines(titles: readonly string[], stream: NodeJS.WriteStream): Steps {
  let last = -1;
  return {
    begin(at) {
      for (; last < at; last += 1) stream.write(`${titles[last + 1]}…\n`);
    },
    end() {},
  };
}

function inTerminal(titles: readonly string[], stream: NodeJS.WriteStream): Steps {
  const began: number[] = [];
  let isDrawn = false;
  let frame = 0;

  function draw(end?: "done" | "failed" | "waits") {
    const now = performance.now();
    const lines = titles.map((title, n) => {
      const from = began[n];
      const until = began[n + 1];
      if (from === undefined) return styleText("dim", `  ${title}`, { stream });
      const isNow = until === undefined;
      const ms = (until ?? now) - from;
      const took = ms < LEAST_MS ? "" : ` ${(ms / SECOND_MS).toFixed(1)} s`;
      const line = cut(title, (stream.columns ?? Number.POSITIVE_INFINITY) - MARGIN);
      return `${markOf(isNow, end)} ${line}${styleText("dim", took, { stream })}`;
    });
    const up = isDrawn ? `\u001b[${titles.length}A` : "";
    stream.write(up + lines.map((line) => `\r\u001b[2K${line}\n`).join(""));
    isDrawn = true;
    frame += 1;
  }

  function markOf(isNow: boolean, end?: "done" | "failed" | "waits"): string {
    if (!isNow || end === "done") return styleText("green", "✔", { stream });
    if (end === "failed") return styleText("red", "✖", { stream });
    return styleText("cyan", end === "waits" ? "●" : (FRAMES[frame % FRAMES.length] ?? ""), { stream });
  }

  const drawing = setInterval(draw, REDRAW_MS);
  drawing.unref();
  return {
    begin(at) {
      const now = performance.now();
      while (began.length <= at) began.push(now);
      draw();
    },
    end(how) {
      clearInterval(drawing);
      if (began.length === 0) return;
      draw(how);
      stream.write("\n");
    },
  };
}

const cut = (text: string, columns: number): string => [...text].slice(0, Math.max(1, columns)).join("");

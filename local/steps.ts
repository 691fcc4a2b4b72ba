import { styleText } from "node:util";

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** On a terminal the line being written is replaced by the next; elsewhere nothing transient is written. */
function transient(text: string) {
  if (!process.stdout.isTTY) return;
  const width = (process.stdout.columns || 80) - 1;
  process.stdout.write(`\r\x1b[2K${text.slice(0, width)}`);
}

function settle(mark: string, text: string) {
  transient("");
  console.log(`${mark} ${text}`);
}

/**
 * Does one piece of work under a heading: `label` while it runs, with whatever detail `work` reports, then one
 * line with the time it took. `work` answers what to add to that line.
 */
export async function step<Result>(
  label: string,
  work: (detail: (text: string) => void) => Promise<Result>,
  summary: (result: Result) => string = () => label,
): Promise<Result> {
  const begun = performance.now();
  transient(`  ${label} …`);
  try {
    const result = await work((text) => transient(`  ${label} … ${text}`));
    settle(styleText("green", "✓"), `${summary(result)} ${styleText("dim", `(${seconds(begun)})`)}`);
    return result;
  } catch (error) {
    settle(styleText("red", "✗"), `${label} ${styleText("dim", `(${seconds(begun)})`)}`);
    throw error;
  }
}

import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { everyDream } from "../../dreams/every.ts";
import { EXIT } from "../../exit-codes.ts";
import { jsonOf } from "../../exporting/json.ts";
import { markdownOf } from "../../exporting/markdown.ts";
import { writeStream } from "../../files/write-stream.ts";
import { counted } from "../../showing/words.ts";
import { plainLines } from "../../terminal/plain.ts";
import { writeFolder } from "./write-folder.ts";

interface ExportOptions {
  format: "json" | "markdown";
  force?: true | undefined;
}

/**
 * Exports to a file, a folder or the output.
 *
 * @throws {CommandError} when it is not said where to
 */
export async function run(
  context: Context,
  target: string | undefined,
  { format, force }: ExportOptions,
): Promise<void> {
  const { output } = context;
  if (target === undefined && process.stdout.isTTY)
    throw new CommandError(
      EXIT.usage,
      "Name the file to write, or - to print all dreams here.",
      format === "json" ? "dreams export dreams.json" : "dreams export notes --format markdown",
    );
  if (target === undefined || target === "-") return print(context, format);
  if (format === "markdown") return writeFolder(context, target, force === true);
  const progress = output.progress("Exporting");
  let dreams = 0;
  function onDream(count: number) {
    dreams = count;
    progress.at(count);
  }
  try {
    await writeStream(target, jsonOf(await context.device(), onDream), context.signal);
  } finally {
    progress.end();
  }
  output.print({ file: target, dreams }, () => `${counted(dreams, "dream")} in ${target}`);
}

async function print(context: Context, format: ExportOptions["format"]): Promise<void> {
  const { output, signal } = context;
  const device = await context.device();
  if (format === "json") return output.stream(jsonOf(device), signal);
  if (output.isJson)
    throw new CommandError(EXIT.usage, "--json goes with --format json, or with a folder for Markdown.");
  async function* texts() {
    for await (const dream of everyDream(device)) yield `${plainLines(markdownOf(dream))}\n`;
  }
  return output.stream(texts(), signal);
}

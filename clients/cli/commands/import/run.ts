import type { Context } from "../../context.ts";
import type { ExitCode } from "../../exit-codes.ts";
import { importFrom } from "../../importing/import-from.ts";
import { preview } from "../../importing/preview.ts";

interface ImportOptions {
  dryRun?: true | undefined;
  tag?: string[] | undefined;
  again?: true | undefined;
  redact: boolean;
}

export async function run(
  context: Context,
  paths: string[],
  { dryRun, tag = [], again, redact }: ImportOptions,
): Promise<ExitCode> {
  const wanted = { paths, tags: tag, again: again === true, redact };
  return dryRun ? preview(context, wanted) : importFrom(context, wanted);
}

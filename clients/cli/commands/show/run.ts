import type { Context } from "../../context.ts";
import { findDream } from "../../dreams/find.ts";
import { dreamPage } from "../../showing/dream-page.ts";

export async function run(context: Context, name: string, options: { quotes?: true }): Promise<void> {
  const dream = await findDream(await context.device(), name);
  context.output.print(dream, () => dreamPage(dream, context.output, { quotes: options.quotes === true }));
}

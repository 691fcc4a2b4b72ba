import type { Context } from "../../context.ts";
import { DEFAULT_STAGE, readStages } from "../../settings/stages.ts";
import { described, personOf, placeOf } from "./described.ts";

export async function run(context: Context): Promise<void> {
  const { output, folders } = context;
  const { current, stages } = readStages(folders);
  const names = [...new Set([DEFAULT_STAGE, ...Object.keys(stages)])];
  const all = names.map((name) => described(context, { name, url: stages[name]?.url ?? null }));
  const width = Math.max(...names.map(({ length }) => length));
  output.print({ current, stages: all }, () =>
    all
      .map((each) => {
        const mark = each.name === current ? "*" : " ";
        return `${mark} ${each.name.padEnd(width)}  ${placeOf(each)}  ${personOf(each)}`;
      })
      .join("\n"),
  );
}

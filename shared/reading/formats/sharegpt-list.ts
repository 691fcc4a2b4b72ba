import type { RecordsFormat } from "./format.ts";
import { shareGpt } from "./sharegpt.ts";

/** The messages of a ShareGPT conversation alone (`sharegpt.ts`): `[{from: human | gpt, value}]`. */
export const shareGptList: RecordsFormat = {
  shape: "records",
  name: "ShareGPT (bare list)",
  file: "JSON with `[{from, value}]`",
  isLenient: true,
  detect: (records) => records.some(({ from, value }) => typeof from === "string" && value !== undefined),
  read: (conversations) => shareGpt.read({ conversations }),
};

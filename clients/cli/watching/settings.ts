import { readFileSync } from "node:fs";
import { parsedJson } from "@dreamcatcher/text/json";

/** The settings in a file; undefined where it is not there, or is no JSON. */
export function readSettings(path: string): unknown {
  try {
    return parsedJson(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

import { join } from "node:path";
import { expect, test } from "vitest";
import { carriedOver } from "./starting-again.ts";

test("variables that are set are carried over, and folders from wherever a program starts", () => {
  const env = { DREAMCATCHER_HOME: "dreams", DREAMCATCHER_URL: "https://a.example", CODEX_HOME: "" };
  expect(carriedOver(env, ["DREAMCATCHER_HOME", "DREAMCATCHER_URL", "CODEX_HOME", "XDG_DATA_HOME"])).toEqual({
    DREAMCATCHER_HOME: join(process.cwd(), "dreams"),
    DREAMCATCHER_URL: "https://a.example",
  });
});

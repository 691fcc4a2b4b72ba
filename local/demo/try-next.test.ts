import { rules } from "@dreamcatcher/organizing/index";
import { expect, test } from "vitest";
import { readCapture } from "#shared/conversations/read-capture.ts";
import type { RunningStage } from "../stage/stage.ts";
import { tryNext } from "./try-next.ts";

test("the conversation of the printed command becomes a dream with todos", async () => {
  const urls = { api_url: "http://127.0.0.1:4566", web_url: "http://localhost:4567" };
  const printed = tryNext(urls as RunningStage, undefined);
  expect(printed).toContain("dreams login http://localhost:4567\n");
  const body = /conversations\/capture.* -d '([^']*)'$/m.exec(printed)?.[1] ?? "";
  const { transcript } = readCapture(JSON.parse(body), {});
  const { title, todos } = await rules.organize(transcript);
  expect(title).toBe("A bread club for our street");
  expect(todos.map(({ text }) => text)).toEqual(["Find an oven", "Ask the neighbours who joins"]);
});

import { searchableConversation, searchableDream } from "@dreamcatcher/searching/entry";
import { parseQuery } from "@dreamcatcher/searching/query";
import { describe, expect, test } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import type { FiledTalk } from "../filed-talks.ts";
import { like } from "./like.ts";
import { miniSearch } from "./minisearch.ts";

function talk(id: string, title: string, ...messages: string[]): FiledTalk {
  const conversation = { id: `c-${id}`, content_hash: id, source: id === "t001" ? "claude" : "chatgpt" };
  const dream = searchableDream(
    dreamOf({ id, title, description: "", summary: "", tags: [], todos: [], documents: [] }),
  );
  return {
    id,
    dream,
    conversation: searchableConversation(
      conversation,
      messages.map((content) => ({ content })),
    ),
  };
}

const talks = [
  talk("t001", "Tide table", "When is high water in the harbour?", "At noon."),
  talk("t002", "Ferry", "Write a timetable.", "Of the tide:\n\n```ts\nconst harbour = 1;\n```"),
  talk("t003", "潮汐表", "港口什么时候涨潮"),
];
const found = (engine: ReturnType<typeof like>, q: string) => engine.search(parseQuery(q));

describe.each([like(talks), miniSearch(talks)])("$name", (engine) => {
  test("finds words of titles and of what is said", () => {
    expect(found(engine, "tide")).toEqual(["t001", "t002"]);
    expect(found(engine, "timetable")).toEqual(["t002"]);
    expect(found(engine, "涨潮")).toEqual(["t003"]);
  });

  test("finds only what filters select", () => {
    expect(found(engine, "tide source:claude")).toEqual(["t001"]);
    expect(found(engine, "tide has:code")).toEqual(["t002"]);
  });

  test("leaves out what has a word that is unwanted", () => {
    expect(found(engine, "tide -timetable")).toEqual(["t001"]);
  });

  test("searches code alone", () => {
    expect(found(engine, "in:code harbour")).toEqual(["t002"]);
  });
});

test("A percent sign is no wildcard", () => {
  expect(like(talks).search(parseQuery('"t%e"'))).toEqual([]);
});

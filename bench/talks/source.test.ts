import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { Source } from "./source.ts";

const sources = z
  .array(Source)
  .parse(JSON.parse(readFileSync(new URL("sources.json", import.meta.url), "utf8")));

test("The list names each conversation once", () => {
  const placeOf = ({ repository, commit, path, position }: Source) =>
    [repository, commit, path, position].join(" ");
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  expect(new Set(sources.map(placeOf)).size).toBe(sources.length);
});

test("No repository gives more than four conversations", () => {
  const counts = [...Map.groupBy(sources, ({ repository }) => repository).values()].map((own) => own.length);
  expect(Math.max(...counts)).toBeLessThanOrEqual(4);
});

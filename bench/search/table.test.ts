import { expect, test } from "vitest";
import { scoreOf } from "./score.ts";
import { tableOf } from "./table.ts";

test("Each row has the figures of each engine", () => {
  const right = ["t001"];
  const rows = [
    { name: "topic", scores: [scoreOf(["t001"], right), scoreOf(["t002", "t001"], right)] },
    { name: "all", scores: [scoreOf([], right), scoreOf(["t001"], right)] },
  ];
  expect(tableOf(["ours", "LIKE"], rows)).toBe(
    [
      "                ours                  LIKE",
      "        asked   hit@1  hit@5  MRR     hit@1  hit@5  MRR",
      "topic       1   1.000  1.000  1.000    .000  1.000   .500",
      "all         1    .000   .000   .000   1.000  1.000  1.000",
    ].join("\n"),
  );
});

import { expect, test } from "vitest";
import { scoresOf } from "./kind-evidence.ts";
import { wordEvidence } from "./word-evidence.ts";

const scoresIn = (text: string) => scoresOf(wordEvidence([{ text, weight: 1 }], "Tides", false));

test("formulas are a spreadsheet's where one is named", () => {
  const { automation: ofSheet = 0 } = scoresIn("A formula in Excel for the tides");
  const { automation: ofWaves = 0 } = scoresIn("A formula for the tides");
  expect(ofSheet).toBeGreaterThan(2);
  expect(ofWaves).toBeLessThan(1.5);
});

test("what is used counts for next to nothing, but for a tool that only one kind is made with", () => {
  expect(scoresIn("Show the tides using the Harbour plug-in.").extension).toBeLessThan(0.2);
  expect(scoresIn("Show the tides using Flutter.").mobile_app).toBeGreaterThan(1);
});

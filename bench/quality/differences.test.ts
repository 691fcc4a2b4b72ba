import type { OrganizedDream } from "@dreamcatcher/organizing/organizer";
import { expect, test } from "vitest";
import { differencesOf } from "./differences.ts";
import type { Labels } from "./labels.ts";

test("What the labels have and the dream has not, and the reverse, is listed", () => {
  const labels = {
    todos: [{ text: "Collect the seed packets" }, { text: "Print the catalogue" }],
    features: ["search by month"],
    decisions: ["A spreadsheet"],
  } as Labels;
  const dream = {
    todos: [{ text: "Collect seed packets" }, { text: "Buy paper" }],
    features: [{ text: "search by month" }],
    decisions: [{ text: "No app" }],
  } as OrganizedDream;
  expect(differencesOf({ name: "en-seeds", conversation: {}, labels }, dream)).toEqual([
    "todo missed: Print the catalogue",
    "todo extra:  Buy paper",
    "decision missed: A spreadsheet",
    "decision extra:  No app",
  ]);
});

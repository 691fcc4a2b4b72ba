import type { Client, FragmentInput, Implementation, LoggedEvent } from "@dreamcatcher/client";

/** Code of a dream: a file, one that imports it (`shop`), and a test. */
export const prices = {
  language: "javascript",
  filename: "src/prices.js",
  code: "export const total = (amounts) => amounts.reduce((sum, amount) => sum + amount, 0);\n",
};
export const shop = {
  language: "javascript",
  filename: "src/shop.js",
  code: 'import { total } from "./prices.js";\n\nexport const bill = (amounts) => "To pay: " + total(amounts);\n',
};
/** A test of `prices`, as a conversation may contain it. */
export const pricesTest = {
  language: "javascript",
  filename: "test/prices.test.js",
  code: 'import assert from "node:assert/strict";\nimport { test } from "node:test";\nimport { total } from "../src/prices.js";\n\ntest("adds up", () => assert.equal(total([1, 2]), 3));\n',
};

/** Imports a dream with this code and returns its id. */
export async function dreamOf(
  as: Client,
  title: string,
  code_snippets: NonNullable<FragmentInput["code_snippets"]>,
): Promise<string> {
  const id = `dream-${title.replace(/\W+/g, "-").toLowerCase()}`;
  const fragments = [
    { title: "The program", content: "Two files.", features: ["adds up prices"], code_snippets },
  ];
  await as.dreams.import({ id, title, summary: "A small shop.", fragments });
  return id;
}

/** Waits until an implementation has ended. */
export const waitForImplementation = (as: Client, id: string): Promise<Implementation> =>
  as.implementations.wait(id, { pollIntervalMs: 250, signal: AbortSignal.timeout(45_000) });

/** The events of a dream so far, oldest first. */
export const logOf = (as: Client, dream: string): Promise<LoggedEvent[]> =>
  Array.fromAsync(as.dreams.events(dream, { limit: 100 }));

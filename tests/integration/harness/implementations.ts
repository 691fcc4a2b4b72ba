import type { LoggedEvent } from "@dreamcatcher/contracts/events";
import type { Implementation } from "@dreamcatcher/contracts/implementation";
import { expect } from "vitest";
import { type Api, expectOk } from "../../../local/stage/api.ts";
import { eventually } from "./eventually.ts";

/** Code of a dream: one file, another that imports it, and a test. */
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
/** What the talk itself says that the code does. */
export const pricesTest = {
  language: "javascript",
  filename: "test/prices.test.js",
  code: 'import assert from "node:assert/strict";\nimport { test } from "node:test";\nimport { total } from "../src/prices.js";\n\ntest("adds up", () => assert.equal(total([1, 2]), 3));\n',
};

/** Imports a dream that holds this code; answers its id. */
export async function dreamOf(as: Api, title: string, code_snippets: object[]): Promise<string> {
  const id = `dream-${title.replace(/\W+/g, "-").toLowerCase()}`;
  const fragments = [
    { title: "The program", content: "Two files.", features: ["adds up prices"], code_snippets },
  ];
  expectOk(await as.post("/api/v1/dreams/import", { id, title, summary: "A small shop.", fragments }));
  return id;
}

export const implement = (as: Api, dream: string, body?: object) =>
  as.post<Implementation>(`/api/v1/dreams/${dream}/implement`, body);

export const readImplementation = async (as: Api, id: string): Promise<Implementation> =>
  expectOk(await as.get<Implementation>(`/api/v1/implementations/${id}`));

/** The implementation once it has ended. */
export const over = (as: Api, id: string): Promise<Implementation> =>
  eventually(
    async () => {
      const found = await readImplementation(as, id);
      expect(["completed", "failed"]).toContain(found.status);
      return found;
    },
    { timeout: 45_000, interval: 250 },
  );

/** What has happened to a dream so far, oldest first. */
export const logOf = async (as: Api, dream: string): Promise<LoggedEvent[]> =>
  expectOk(await as.get<{ items: LoggedEvent[] }>(`/api/v1/dreams/${dream}/events?limit=100`)).items;

import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { endpoints } from "#shared/contracts/endpoints/index.ts";
import { Verdict } from "#shared/contracts/implementation.ts";
import { openapiDocument } from "./document.ts";
import { docsPage } from "./page.ts";

const document = openapiDocument();

test("has every operation, with its scopes", () => {
  for (const { method, path, name, scopes } of endpoints) {
    const operation = document.paths?.[path]?.[method.toLowerCase() as "get"];
    expect(operation).toMatchObject({
      operationId: name,
      security: scopes === "open" ? [] : [{ bearer: scopes }],
    });
  }
});

test("each operation has its function", () => {
  for (const { name } of endpoints) expect(existsSync(`functions/api/${name}.ts`), name).toBe(true);
});

test("every reference points at something", () => {
  const names = Object.keys(document.components?.schemas ?? {});
  const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
  for (const [, name] of references) expect(names).toContain(name);
});

test("the page shows every operation and loads nothing", () => {
  const page = docsPage(document);
  for (const { name } of endpoints) expect(page).toContain(`id="${name}"`);
  expect(page).not.toMatch(/<script|src=|https?:\/\/(?!www\.rfc)/);
});

test("the page says what each verdict means", () => {
  const page = docsPage(document);
  for (const verdict of Verdict.options) expect(page).toContain(`<p><code>${verdict}</code>: `);
});

/** `npm run generate` writes this file anew. */
test("docs/openapi.json is what the contract says", async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot("../../docs/openapi.json");
});

import { expect, test } from "vitest";
import { referenceDocument } from "./reference-document.ts";

const documentWith = (...parameters: object[]) =>
  ({ info: { description: "An API." }, paths: { "/dreams": { get: { parameters } } } }) as never;

test.each([
  ["https://api.example/openapi.json", "https://api.example"],
  [
    "http://localhost:4566/_aws/execute-api/a1/$default/openapi.json",
    "http://localhost:4566/_aws/execute-api/a1/$default",
  ],
])("requests of a document at %s go to %s", (url, api) => {
  const { servers, info } = referenceDocument(documentWith(), new URL(url));
  expect(servers).toEqual([{ url: api }]);
  expect(info.description).toBe(`An API.\n\n[openapi.json](${url})`);
});

test("optional parameters are disabled until a user enables them", () => {
  const id = { name: "id", required: true, schema: { examples: ["d-1"] } };
  const limit = { name: "limit", schema: { default: 20 } };
  const cursor = { name: "cursor", schema: { examples: ["abc"] } };
  const tag = { name: "tag", schema: {} };
  const { paths } = referenceDocument(documentWith(id, limit, cursor, tag), new URL("http://a/openapi.json"));
  const unset = (value: unknown) => ({ unset: { value, "x-disabled": true } });
  expect(paths["/dreams"]?.get?.parameters?.map(({ examples }) => examples)).toEqual([
    undefined,
    unset(20),
    unset("abc"),
    unset(""),
  ]);
});

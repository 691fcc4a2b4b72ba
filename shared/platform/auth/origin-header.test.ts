import { expect, test } from "vitest";
import { carriesSecret } from "./origin-header.ts";

const SECRET = "s3cret";

test.each(["x-dreamcatcher-origin", "X-Dreamcatcher-Origin"])("%s carries the secret", (name) => {
  expect(carriesSecret({ host: "api", [name]: SECRET }, SECRET)).toBe(true);
});

test.each([
  ["no header", {}],
  ["an empty one", { "x-dreamcatcher-origin": "" }],
  ["an undefined one", { "x-dreamcatcher-origin": undefined }],
  ["another secret of its length", { "x-dreamcatcher-origin": "s3creT" }],
  ["the beginning of the secret", { "x-dreamcatcher-origin": "s3cre" }],
  ["the secret and more", { "x-dreamcatcher-origin": "s3cret2" }],
  ["text of as many characters and more bytes", { "x-dreamcatcher-origin": "s3créé" }],
  ["the secret in another header", { authorization: SECRET }],
])("a request with %s does not", (_, headers) => {
  expect(carriesSecret(headers, SECRET)).toBe(false);
});

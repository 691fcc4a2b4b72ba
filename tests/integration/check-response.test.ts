import type { Dream } from "@dreamcatcher/contracts/dream";
import { beforeAll, expect, test } from "vitest";
import { checkResponse, type Request } from "./harness/check-response.ts";
import { api, newUser, type RawResponse } from "./harness/index.ts";

let made: RawResponse<Dream>;
let read: RawResponse<Dream>;
let page: RawResponse<object>;
let missing: RawResponse<object>;
beforeAll(async () => {
  const as = api(await newUser());
  made = await as.send<Dream>("POST", "/api/v1/dreams", { title: "Shop" });
  read = await as.send<Dream>("GET", `/api/v1/dreams/${made.body.id}`);
  page = await as.send<object>("GET", "/api/v1/dreams");
  missing = await as.send<object>("GET", "/api/v1/dreams/nowhere");
});

const getDream = { method: "GET", path: "/api/v1/dreams/d-1" };
function without(headers: Headers, name: string) {
  const rest = new Headers(headers);
  rest.delete(name);
  return rest;
}

test("responses of the API conform", () => {
  checkResponse({ method: "POST", path: "/api/v1/dreams" }, made);
  checkResponse(getDream, read);
  checkResponse({ method: "GET", path: "/api/v1/dreams?limit=2" }, page);
  checkResponse(getDream, missing);
});

test.each<[what: string, Request, () => RawResponse<unknown>, RegExp]>([
  ["a status that is not declared", getDream, () => ({ ...read, status: 203 }), /problem\+json/],
  ["an unknown field", getDream, () => ({ ...read, body: { ...read.body, pk: "OWNER#a" } }), /pk/],
  [
    "an unknown field in an item",
    { method: "GET", path: "/api/v1/dreams" },
    () => ({ ...page, body: { items: [{ ...made.body, import_hash: "a" }], next_cursor: null } }),
    /import_hash/,
  ],
  ["a missing field", getDream, () => ({ ...read, body: { ...read.body, revision: undefined } }), /revision/],
  ["a missing header", getDream, () => ({ ...read, headers: without(read.headers, "etag") }), /ETag/],
  ["a 304 with a body", getDream, () => ({ ...read, status: 304 }), /to be ''/],
  [
    "a body where none is declared",
    { ...getDream, method: "DELETE" },
    () => ({ ...read, status: 204 }),
    /to be ''/,
  ],
  [
    "a problem that the endpoint does not list",
    { method: "GET", path: "/api/v1/dreams" },
    () => missing,
    /not-found is none of malformed-request, invalid-fields/,
  ],
  ["a problem with a status of success", getDream, () => ({ ...missing, status: 200 }), /ETag/],
  [
    "a response of another media type",
    getDream,
    () => ({ ...read, headers: new Headers({ "content-type": "text/html", etag: '"1"' }) }),
    /text\/html/,
  ],
  [
    "a problem of another status",
    getDream,
    () => ({ ...missing, body: { ...missing.body, status: 410 } }),
    /deeply equal/,
  ],
  ["a success where there is no endpoint", { method: "GET", path: "/api/v1/nothing" }, () => read, /problem/],
])("%s is a failure", (_, request, response, wrong) => {
  expect(() => checkResponse(request, response())).toThrow(wrong);
});

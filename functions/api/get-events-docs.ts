import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getEventsDocs as contract } from "@dreamcatcher/contracts/endpoints/operations";
import { api } from "#shared/platform/http/api.ts";

/** The page, beside the bundled function. */
const page = readFileSync(join(import.meta.dirname, "events.html"), "utf8");

/** The page has no script and loads nothing; its styles are in it. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const handler = api(contract, async () => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY },
  body: page,
}));

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocs as contract } from "@dreamcatcher/contracts/endpoints/operations";
import { api } from "#shared/platform/http/api.ts";

/** The page, beside the bundled function. */
const page = readFileSync(join(import.meta.dirname, "page.html"), "utf8");

/** The page loads its script and data from its own host alone; the script inserts its styles. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const handler = api(contract, async () => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY },
  body: page,
}));

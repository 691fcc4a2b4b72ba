import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocsScript as contract } from "@dreamcatcher/contracts/endpoints/operations";
import { acceptsCoding } from "#shared/platform/http/accept-encoding.ts";
import { api } from "#shared/platform/http/api.ts";

/** The compressed script, beside the bundled function; uncompressed it is too large for a response. */
const scriptAs = (extension: string) => readFileSync(join(import.meta.dirname, `app.js.${extension}`));

export const handler = api(contract, async ({ headers }) => {
  const brotli = acceptsCoding(headers["accept-encoding"], "br");
  return {
    status: 200,
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "content-encoding": brotli ? "br" : "gzip",
      vary: "accept-encoding",
      // Its URL has a version.
      "cache-control": "public, max-age=31536000, immutable",
    },
    body: scriptAs(brotli ? "br" : "gz"),
  };
});

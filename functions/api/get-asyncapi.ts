import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getAsyncapi as contract } from "@dreamcatcher/contracts/endpoints/operations";
import { api } from "#shared/platform/http/api.ts";

/** The document generated from the contracts, beside the bundled function. */
const body = JSON.parse(readFileSync(join(import.meta.dirname, "asyncapi.json"), "utf8"));

export const handler = api(contract, async () => ({ status: 200, body }));

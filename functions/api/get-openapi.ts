import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getOpenapi as contract } from "@dreamcatcher/contracts/endpoints/operations";
import { brands } from "#shared/dreams/brands.ts";
import { planners } from "#shared/implementations/stage-planners.ts";
import { api } from "#shared/platform/http/api.ts";
import { ofStage } from "#shared/platform/openapi/of-stage.ts";

/** The document generated from the contracts, beside the bundled function. */
const document = JSON.parse(readFileSync(join(import.meta.dirname, "openapi.json"), "utf8"));
const body = ofStage(document, { brands, planners });

export const handler = api(contract, async () => ({ status: 200, body }));

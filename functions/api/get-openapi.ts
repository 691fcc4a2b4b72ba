import { getOpenapi as contract } from "@dreamcatcher/contracts/endpoints/operations";
import { brands } from "#shared/dreams/brands.ts";
import { planners } from "#shared/implementations/stage-planners.ts";
import { api } from "#shared/platform/http/api.ts";
import { ofStage } from "#shared/platform/openapi/of-stage.ts";
import document from "../../docs/openapi.json" with { type: "json" };

const body = ofStage(document, { brands, planners });

export const handler = api(contract, async () => ({ status: 200, body }));

import { getOpenapi as contract } from "@dreamcatcher/contracts/endpoints/operations";
import { api } from "#shared/platform/http/api.ts";
import { ofStage } from "#shared/platform/openapi/of-stage.ts";
import document from "../../docs/openapi.json" with { type: "json" };

const body = ofStage(document);

export const handler = api(contract, async () => ({ status: 200, body }));

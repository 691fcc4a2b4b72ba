import { getOpenapi as contract } from "#shared/contracts/endpoints/operations.ts";
import { api } from "#shared/http/api.ts";
import { ofStage } from "#shared/openapi/of-stage.ts";
import document from "../../docs/openapi.json" with { type: "json" };

const body = ofStage(document);

export const handler = api(contract, async () => ({ status: 200, body }));

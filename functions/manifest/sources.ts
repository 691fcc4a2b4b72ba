import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { gatewayFunctions } from "./gateway-functions.ts";
import { realtimeFunctions } from "./realtime.ts";
import { subscriptions } from "./subscriptions.ts";
import { workflows } from "./workflows/index.ts";
import { functionsOf } from "./workflows/workflow.ts";

/** The source file of every function, by the function's name. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...Object.entries(gatewayFunctions).map(([name, { folder }]) => ({ name, folder })),
    ...endpoints.map(({ name }) => ({ name, folder: "api" })),
    ...subscriptions,
    ...Object.keys(realtimeFunctions).map((name) => ({ name, folder: "realtime" })),
    ...functionsOf(Object.values(workflows)).map(({ name }) => ({ name, folder: "steps" })),
  ].map(({ name, folder }) => [name, `functions/${folder}/${name}.ts`]),
);

import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { gateway } from "./gateway.ts";
import { subscriptions } from "./subscriptions.ts";
import { workflows } from "./workflows/index.ts";
import { calledBy } from "./workflows/workflow.ts";

/** The source of every function of the service, by its name. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...Object.entries(gateway).map(([name, { folder }]) => ({ name, folder })),
    ...endpoints.map(({ name }) => ({ name, folder: "api" })),
    ...subscriptions,
    ...Object.values(workflows)
      .flatMap(calledBy)
      .map(({ name }) => ({ name, folder: "steps" })),
  ].map(({ name, folder }) => [name, `functions/${folder}/${name}.ts`]),
);

import { createDream as contract } from "@dreamcatcher/contracts/endpoints/dreams";
import { createDream } from "#shared/dreams/create.ts";
import { created } from "#shared/dreams/response.ts";
import { api } from "#shared/platform/http/api.ts";

export const handler = api(contract, async ({ caller, body }) => created(await createDream(caller, body)));

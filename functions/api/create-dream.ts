import { createDream as contract } from "#shared/contracts/endpoints/dreams.ts";
import { createDream } from "#shared/dreams/create.ts";
import { api } from "#shared/http/api.ts";
import { created } from "#shared/http/dream-reply.ts";

export const handler = api(contract, async ({ caller, body }) => created(await createDream(caller, body)));

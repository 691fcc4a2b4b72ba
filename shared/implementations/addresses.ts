import type { Plan } from "@dreamcatcher/contracts/plan";
import { findConversation } from "#shared/conversations/store.ts";
import { addressOf } from "#shared/handover/address.ts";
import { conversationsIn } from "#shared/handover/facts.ts";

/** The addresses of the conversations that a plan quotes, by their ids, as far as they have one. */
export async function addressesIn(owner: string, plan: Plan): Promise<Map<string, string>> {
  const found = await Promise.all(
    conversationsIn(plan).map(async (id): Promise<[string, string][]> => {
      const address = addressOf((await findConversation(owner, id))?.conversation.url);
      return address === null ? [] : [[id, address]];
    }),
  );
  return new Map(found.flat());
}

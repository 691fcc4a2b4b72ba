import { setTimeout as sleep } from "node:timers/promises";
import type { Client, WebhookDelivery } from "@dreamcatcher/client";
import { CommandError } from "../command-error.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { plain } from "../terminal/plain.ts";
import { deliveryLine } from "./page.ts";

const POLL_MS = 300;
/** More than an attempt takes at most, with its way through the queue. */
const TIMEOUT_MS = 30_000;

/**
 * Waits for the one attempt of a delivery that a person asked for, and prints what came of it; returns what
 * the command ends with.
 *
 * @throws {CommandError} when it is not sent within half a minute
 */
export async function showSettled(
  { output, signal }: Context,
  client: Client,
  sent: WebhookDelivery,
): Promise<ExitCode> {
  const end = Date.now() + TIMEOUT_MS;
  while (Date.now() < end) {
    const delivery = await read(client, sent, signal);
    if (delivery !== undefined && delivery.status !== "pending") {
      output.print({ delivery }, () => answered(delivery));
      return delivery.status === "delivered" ? EXIT.done : EXIT.failed;
    }
    await sleep(POLL_MS, undefined, { signal });
  }
  throw new CommandError(EXIT.failed, "It is not sent yet.", "See later: dreams webhooks deliveries");
}

async function read({ webhooks }: Client, { id, webhook_id }: WebhookDelivery, signal: AbortSignal) {
  for await (const delivery of webhooks.deliveries(webhook_id, {}, { signal }))
    if (delivery.id === id) return delivery;
  return undefined;
}

function answered(delivery: WebhookDelivery): string {
  const answer = delivery.attempts.at(-1)?.answer ?? "";
  return [deliveryLine(delivery), ...(answer === "" ? [] : [plain(answer)])].join("\n");
}

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook, WebhookVerificationError } from "standardwebhooks";

const { WEBHOOK_SECRET, PORT = "8787" } = process.env;
if (!WEBHOOK_SECRET) throw new Error("set WEBHOOK_SECRET to the secret of the webhook, whsec_…");
const webhook = new Webhook(WEBHOOK_SECRET);

/** The ids of deliveries that were handled: one may come again. A real receiver stores them. */
const handled = new Set<string>();

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  try {
    // The body as it came: one that was parsed and written again has another signature.
    const event = webhook.verify(body, request.headers as Record<string, string>) as { type: string };
    const id = String(request.headers["webhook-id"]);
    console.log(`${handled.has(id) ? "again" : "verified"}: ${event.type} ${id}`);
    handled.add(id);
    response.writeHead(204).end();
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    console.log(`refused: ${error.message}`);
    response.writeHead(401).end();
  }
}

const server = createServer(receive);
server.listen(Number(PORT), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { stage } from "./stage.ts";

/** Where uploads go, in the requests of a faulty stage. */
export const UPLOADS = "/uploads-of-the-stage/";

/** Answers a request in the place of the stage and returns true, or leaves it to the stage. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface FaultyStage {
  /** Its address, for the API and uploads. */
  url: string;
  /** The requests that have come, as `PUT /path`. */
  requests: string[];
  fault: Fault | undefined;
}

/** The stage behind a proxy that can fail in its place; uploads come through it too. */
export async function faultyStage(): Promise<FaultyStage> {
  const faulty: FaultyStage = { url: "", requests: [], fault: undefined };
  const server = createServer((incoming, response) => {
    const { method, url = "/" } = incoming;
    const path = url.startsWith(UPLOADS) ? UPLOADS : url.replace(/\?.*/, "");
    faulty.requests.push(`${method} ${path}`);
    incoming.on("error", () => {});
    if (!faulty.fault?.(incoming, response)) forward(incoming, response, faulty.url);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  faulty.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return faulty;
}

/** Uploads go elsewhere than the API: their addresses are rewritten to come here as well. */
function forward(incoming: IncomingMessage, response: ServerResponse, own: string): void {
  const { method, headers, url = "/" } = incoming;
  const isUpload = url.startsWith(UPLOADS);
  const target = isUpload
    ? Buffer.from(url.slice(UPLOADS.length), "base64url").toString()
    : stage.api_url + url;
  const { host: _, ...others } = headers;
  const outgoing = request(target, { method, headers: { ...others, "accept-encoding": "identity" } });
  incoming.pipe(outgoing);
  outgoing.on("error", () => response.destroy());
  outgoing.on("response", async (answer) => {
    const body = (await buffer(answer)).toString();
    const rewritten = body.replace(/"url":"(http[^"]+)"/, (_, upload: string) => {
      const address = JSON.parse(`"${upload}"`);
      return `"url":"${own}${UPLOADS}${Buffer.from(address).toString("base64url")}"`;
    });
    const { "content-length": __, "transfer-encoding": ___, ...kept } = answer.headers;
    response.writeHead(answer.statusCode ?? 500, kept).end(rewritten);
  });
}

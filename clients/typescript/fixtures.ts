import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server's reaction to a request: a response, or closing the connection without one. */
export type Reaction = { status: number; headers?: Record<string, string>; body?: unknown } | "hang up";

/** A server until the end of the test; its reactions come in order, and the last one is repeated. */
export async function serve(...reactions: Reaction[]): Promise<{ baseUrl: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    received.push({ method, path: url, headers, body: await text(request) });
    const reaction = reactions[Math.min(received.length, reactions.length) - 1];
    if (reaction === undefined || reaction === "hang up") {
      response.destroy();
      return;
    }
    const { status, body, headers: own } = reaction;
    const isText = typeof body === "string" || body === undefined;
    response.writeHead(status, { ...(isText ? {} : { "content-type": "application/json" }), ...own });
    response.end(isText ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

export const problem = (status: number, slug: string, more: object = {}): Reaction => ({
  status,
  headers: {
    "content-type": "application/problem+json",
    ...("headers" in more ? (more.headers as object) : {}),
  },
  body: {
    type: `urn:dreamcatcher:problem:${slug}`,
    title: "A title",
    status,
    detail: "What is wrong.",
    instance: "/api/v1/dreams",
    ...("errors" in more ? { errors: more.errors } : {}),
    request_id: "r-1",
  },
});

export const dream = {
  id: "d-1",
  owner_id: "o-1",
  title: "Greenhouse",
  description: "",
  status: "idea",
  tags: [],
  brand: "personal",
  summary: "",
  todos: [],
  documents: [],
  kind: "idea",
  outcome: null,
  decisions: [],
  suggestions: [],
  features: [],
  confidence: 0,
  organized_by: null,
  organizer_version: null,
  sources: [],
  created: "2026-03-06T16:11:26.000Z",
  updated: "2026-03-06T16:11:26.000Z",
  revision: 1,
  synced_with_pipelineos: false,
  synced_at: null,
  pipelineos_project_id: null,
} as const;

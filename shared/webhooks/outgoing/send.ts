import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIPv6 } from "node:net";
import type { WebhookAttempt } from "@dreamcatcher/contracts/webhook";
import { type AddressRules, type Lookup, RefusedAddress, receiverUrl, resolvedAddress } from "./address.ts";

/** For the whole of it, so that a slow receiver holds up nothing for longer. */
const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 2_048;

/** An attempt, and after how many seconds the receiver wants the next. */
export interface Sent {
  attempt: WebhookAttempt;
  retryAfter: number | undefined;
}

/**
 * Posts a body to a receiver. It connects to the very address that was checked, follows no redirect, and
 * reads no more than the beginning of the answer.
 *
 * @param lookup the addresses of a host; by default those of the system's resolver
 */
export async function send(
  address: string,
  rules: AddressRules,
  headers: Readonly<Record<string, string>>,
  body: string,
  lookup?: Lookup,
): Promise<Sent> {
  const at = new Date().toISOString();
  const began = performance.now();
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const tried = await post(address, rules, headers, body, { signal, lookup }).catch((error: unknown) => ({
    status: null,
    // An answer that is cut off by the signal ends with an error of its connection.
    error: reasonOf(signal.aborted ? signal.reason : error),
    answer: null,
    retryAfter: undefined,
  }));
  const { retryAfter, ...outcome } = tried;
  return { attempt: { at, latency_ms: Math.round(performance.now() - began), ...outcome }, retryAfter };
}

type Outcome = Pick<WebhookAttempt, "status" | "error" | "answer"> & Pick<Sent, "retryAfter">;

async function post(
  address: string,
  rules: AddressRules,
  headers: Readonly<Record<string, string>>,
  body: string,
  { signal, lookup }: { signal: AbortSignal; lookup: Lookup | undefined },
): Promise<Outcome> {
  const url = receiverUrl(address, rules);
  // The DNS takes no signal, and may take longer than the receiver is given.
  const ip = await Promise.race([resolvedAddress(url, rules, lookup), abortion(signal)]);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = (url.protocol === "https:" ? requestHttps : requestHttp)(
      url,
      {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        // A connection is never reused for a host whose address was checked before.
        agent: false,
        signal,
        lookup: (_, { all }, done) => {
          const family = isIPv6(ip) ? 6 : 4;
          if (all) done(null, [{ address: ip, family }]);
          else done(null, ip, family);
        },
      },
      resolve,
    );
    request.on("error", reject);
    request.end(body);
  });
  const answer = await beginningOf(response);
  return {
    status: response.statusCode ?? null,
    error: null,
    answer,
    retryAfter: secondsOf(response.headers["retry-after"]),
  };
}

/** Rejects when the signal aborts. */
const abortion = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));

/** The beginning of an answer; the rest is not read. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MAX_ANSWER_BYTES) break;
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES).toString();
}

function secondsOf(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return seconds > 0 ? seconds : undefined;
}

function reasonOf(error: unknown): string {
  if (error instanceof RefusedAddress) return `The address ${error.message}.`;
  if (!(error instanceof Error)) return "It could not be sent.";
  if (error.name === "TimeoutError") return `There was no whole answer within ${TIMEOUT_MS / 1000} seconds.`;
  const { code = error.message } = error as NodeJS.ErrnoException;
  return `The receiver could not be reached: ${code}.`;
}

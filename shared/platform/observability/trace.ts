import { randomBytes } from "node:crypto";

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const CORRELATION_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** The caller's trace context where it is valid, else a new trace. */
export const traceparentFrom = (sent: string | undefined) =>
  sent !== undefined && TRACEPARENT.test(sent)
    ? sent
    : `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-01`;

/** The caller's correlation id where it is safe to log, else the request's id. */
export const correlationIdFrom = (sent: string | undefined, requestId: string) =>
  sent !== undefined && CORRELATION_ID.test(sent) ? sent : requestId;

import http from "node:http";
import https from "node:https";

/**
 * Fault injection: makes calls to AWS fail, to test how a function handles that. A function loads it with the
 * layer and `NODE_OPTIONS=--require faults`; no bundle contains it.
 *
 * `FAULTS` is a JSON object with the share of attempts to fail (0 to 1) by the operation's `X-Amz-Target`,
 * such as `{"AWSEvents.PutEvents": 0.5}`. A failed attempt is not sent; the SDK makes up to three attempts.
 */
const shares: Readonly<Record<string, number>> = JSON.parse(process.env.FAULTS ?? "{}");

for (const protocol of [http, https]) {
  const { request } = protocol;
  protocol.request = (...call: unknown[]) => {
    const made = Reflect.apply(request, protocol, call);
    const target = made.getHeader("x-amz-target");
    if (typeof target === "string" && Math.random() < (shares[target] ?? 0)) {
      made.destroy(new Error(`fault injected into ${target}`));
    }
    return made;
  };
}

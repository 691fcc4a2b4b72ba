import http from "node:http";
import https from "node:https";

/**
 * Makes calls to AWS fail, for tests of what a function does then. A function gets it from outside, with the
 * layer and `NODE_OPTIONS=--require faults`; no bundle holds a word of it.
 *
 * `FAULTS` is a JSON object: the share of attempts to fail (0 to 1) by the operation's `X-Amz-Target`, as in
 * `{"AWSEvents.PutEvents": 0.5}`. An attempt that fails is never sent; the SDK makes up to three.
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

import { lookup as lookupAll } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/** An address that nothing is sent to; the message says which rule it breaks, for a person. */
export class RefusedAddress extends Error {
  override readonly name = "RefusedAddress";
}

/** What an address may be: `allows_local` adds this machine, by plain HTTP and at any port. */
export interface AddressRules {
  allows_local: boolean;
}

/** Asks for the addresses of a host; none where it has none. */
export type Lookup = (host: string) => Promise<readonly string[]>;

const HTTPS_PORTS: readonly string[] = ["", "443"];

/**
 * The URL of a receiver, spelled in one way: what stands for an IP address in another spelling is one.
 *
 * @throws {RefusedAddress} when it breaks a rule
 */
export function receiverUrl(text: string, { allows_local }: AddressRules): URL {
  if (!URL.canParse(text))
    throw new RefusedAddress("must be an address such as https://hooks.example.org/path");
  const url = new URL(text);
  const isLocal = allows_local && isLoopback(hostOf(url));
  if (url.protocol !== "https:" && !(isLocal && url.protocol === "http:"))
    throw new RefusedAddress("must begin with https://");
  if (url.username !== "" || url.password !== "")
    throw new RefusedAddress("must not contain a user name or a password");
  if (!isLocal && !HTTPS_PORTS.includes(url.port))
    throw new RefusedAddress("must not name another port than 443");
  const host = hostOf(url);
  if (ipaddr.isValid(host)) requirePublic(host, isLocal);
  else if (!isLocal && !/[^.]\.[^.]/.test(host)) throw new RefusedAddress("must name a public host");
  url.hash = "";
  return url;
}

/**
 * The IP address to connect to: that of every address of the host, which all have to be public, the first.
 * Whoever connects uses it and does not ask again, since a second answer may be another one.
 *
 * @throws {RefusedAddress} when the host has no address, or one that is not public
 */
export async function resolvedAddress(
  url: URL,
  { allows_local }: AddressRules,
  lookup: Lookup = addressesOf,
): Promise<string> {
  const host = hostOf(url);
  const isLocal = allows_local && isLoopback(host);
  const addresses = ipaddr.isValid(host) ? [host] : await lookup(host);
  for (const address of addresses) requirePublic(address, isLocal);
  const [first] = addresses;
  if (first === undefined) throw new RefusedAddress("has no address in the DNS");
  return first;
}

async function addressesOf(host: string): Promise<string[]> {
  try {
    return (await lookupAll(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

/** Without the brackets of IPv6, and without the dot that ends a name. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

const isLoopback = (host: string): boolean =>
  host === "localhost" || (ipaddr.isValid(host) && ipaddr.process(host).range() === "loopback");

/** All of IPv6 that IANA has given out for public addresses; the library takes the rest for public too. */
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

function requirePublic(address: string, isLocal: boolean): void {
  // An IPv4 address within an IPv6 one is what it is.
  const parsed = ipaddr.process(address);
  const range = isUnassigned(parsed) ? "reserved" : parsed.range();
  if (range === "unicast" || (isLocal && range === "loopback")) return;
  throw new RefusedAddress(`must not lead to an address that is not public (${range})`);
}

const isUnassigned = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  address instanceof ipaddr.IPv6 && address.range() === "unicast" && !address.match(PUBLIC_IPV6);

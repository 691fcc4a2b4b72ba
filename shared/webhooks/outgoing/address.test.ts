import { expect, test } from "vitest";
import { RefusedAddress, receiverUrl, resolvedAddress } from "./address.ts";

const STRICT = { allows_local: false };
const LOCAL = { allows_local: true };

test.each([
  "https://hooks.example.org/a?b=c",
  "https://hooks.example.org:443/",
  "https://93.184.216.34/",
  "https://[2606:2800:220:1:248:1893:25c8:1946]/",
  "https://bücher.example/",
])("%s is accepted", (text) => expect(() => receiverUrl(text, STRICT)).not.toThrow());

/** What stands for an address that is not public, in every spelling that a URL parser or a resolver knows. */
const NOT_PUBLIC = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "2130706433",
  "0x7f000001",
  "0x7f.0.0.1",
  "0177.0.0.1",
  "017700000001",
  "127.0.0.1.",
  "①②⑦.⓪.⓪.①",
  "0",
  "0.0.0.0",
  "10.1.2.3",
  "10.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.0.1",
  "192.168.257",
  "169.254.169.254",
  "169.254.170.2",
  "0xa9fea9fe",
  "2852039166",
  "100.64.0.1",
  "198.18.0.1",
  "192.0.2.1",
  "192.0.0.170",
  "198.51.100.7",
  "203.0.113.9",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::ffff:169.254.169.254]",
  "[::127.0.0.1]",
  "[64:ff9b::7f00:1]",
  "[64:ff9b::a9fe:a9fe]",
  "[64:ff9b:1::1]",
  "[2002:7f00:1::]",
  "[2001:0:7f00:1::]",
  "[fd00:ec2::254]",
  "[fc00::1]",
  "[fe80::1]",
  "[fec0::1]",
  "[ff02::1]",
  "[2001:db8::1]",
  "[100::1]",
  "[100:0:0:1::1]",
  "[200::1]",
  "[4000::1]",
  "[e000::1]",
  "[::1:7f00:1]",
  "[::fffe:7f00:1]",
  "[::ffff:0:7f00:1]",
  "[64:ff9b:0:1::7f00:1]",
  "[2001:2::1]",
  "[2001:20::1]",
  "[2620:4f:8000::1]",
  "[3fff::1]",
  "[5f00::1]",
  "192.88.99.1",
  "192.31.196.1",
  "localhost",
  "LOCALHOST",
  "localhost.",
  "intranet",
];

test.each(NOT_PUBLIC)("https://%s/ is refused", (host) => {
  expect(() => receiverUrl(`https://${host}/`, STRICT)).toThrow(RefusedAddress);
});

test.each([
  "http://hooks.example.org/",
  "ftp://hooks.example.org/",
  "file:///etc/passwd",
  "gopher://hooks.example.org/",
  "//hooks.example.org/",
  "javascript:alert(1)",
  "https://hooks.example.org:8443/",
  "https://hooks.example.org:22/",
  "https://user@hooks.example.org/",
  "https://:pass@hooks.example.org/",
  "https://hooks.example.org@127.0.0.1/",
  "https://127.0.0.1#@hooks.example.org/",
  "https://127.0.0.1\\@hooks.example.org/",
  "https://[fe80::1%25eth0]/",
  "https://",
  "",
  "hooks.example.org",
])("%j is refused", (text) => {
  expect(() => receiverUrl(text, STRICT)).toThrow(RefusedAddress);
});

const resolvingTo =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses);

const URL_OF_HOST = new URL("https://hooks.example.org/");

test("a host is resolved to its first address, if all are public", async () => {
  expect(await resolvedAddress(URL_OF_HOST, STRICT, resolvingTo("93.184.216.34", "8.8.8.8"))).toBe(
    "93.184.216.34",
  );
  await expect(resolvedAddress(URL_OF_HOST, STRICT, resolvingTo())).rejects.toThrow(RefusedAddress);
});

test.each(["127.0.0.1", "169.254.169.254", "10.0.0.8", "::1", "fd00:ec2::254", "::ffff:10.0.0.8"])(
  "a host with the address %s beside a public one is refused",
  async (address) => {
    await expect(resolvedAddress(URL_OF_HOST, STRICT, resolvingTo("8.8.8.8", address))).rejects.toThrow(
      RefusedAddress,
    );
  },
);

test("a local stage sends to this machine, by plain HTTP, and to nothing else that is not public", async () => {
  expect(receiverUrl("http://127.0.0.1:8080/x", LOCAL).port).toBe("8080");
  expect(receiverUrl("http://localhost:8080/x", LOCAL).port).toBe("8080");
  for (const text of [
    "http://10.0.0.1/",
    "https://169.254.169.254/",
    "http://hooks.example.org/",
    "https://hooks.example.org:8443/",
  ])
    expect(() => receiverUrl(text, LOCAL)).toThrow(RefusedAddress);
  await expect(resolvedAddress(URL_OF_HOST, LOCAL, resolvingTo("127.0.0.1"))).rejects.toThrow(RefusedAddress);
});

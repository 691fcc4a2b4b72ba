// Secrets for tests are drawn by lot when tests run, so that no scanner finds one in the repository.

const DIGITS = "0123456789";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const MULTIPLIER = 48_271;
const MODULUS = 2_147_483_647;
const FIRST_SEED = 20_261;

let seed = FIRST_SEED;

/** Returns that many characters of an alphabet, drawn by lot; the same ones in each run. */
export function drawn(length: number, alphabet: string): string {
  let text = "";
  while (text.length < length) {
    seed = (seed * MULTIPLIER) % MODULUS;
    text += alphabet[seed % alphabet.length] ?? "";
  }
  return text;
}

export const hex = (length: number): string => drawn(length, `${DIGITS}abcdef`);
export const digits = (length: number): string => drawn(length, DIGITS);
export const upper = (length: number): string => drawn(length, `${UPPER}234567`);
export const lower = (length: number): string => drawn(length, LOWER + DIGITS);
export const mixed = (length: number): string => drawn(length, LOWER + UPPER + DIGITS);
export const base64 = (length: number): string => drawn(length, `${LOWER}${UPPER}${DIGITS}+/`);
export const base64url = (length: number): string => drawn(length, `${LOWER}${UPPER}${DIGITS}-_`);
export const uuid = (): string => [8, 4, 4, 4, 12].map(hex).join("-");
const asBase64url = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
/** A signed token. */
export const jwt = (): string =>
  [
    asBase64url({ alg: "HS256", typ: "JWT" }),
    asBase64url({ sub: digits(10), name: lower(9) }),
    base64url(43),
  ].join(".");
/** A private key as PEM, of that kind: `RSA`, `EC`, `OPENSSH`, or none. */
export function pem(kind = "", newLine = "\n"): string {
  const label = [kind, "PRIVATE", "KEY"].filter(Boolean).join(" ");
  const lines = Array.from({ length: 6 }, () => base64(64));
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join(newLine);
}

/** A text with secrets in it: a name, the text, and each of the secrets. */
export type WithSecrets = readonly [name: string, text: string, ...secrets: string[]];

/** A text with one secret in it. */
export const told = (name: string, secret: string, text: (secret: string) => string): WithSecrets => [
  name,
  text(secret),
  secret,
];

/** What joins the parts of a prefix, which would otherwise be searched for. */
export const joined = (...parts: string[]): string => parts.join("");

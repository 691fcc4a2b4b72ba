import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether what is sent to an address can be read by nobody between: by TLS, or on this machine. */
export const isPrivate = ({ protocol, hostname }: URL): boolean =>
  protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));

/**
 * The address of a stage as a person writes or copies it: with or without `https://`, with or without the
 * path of a page.
 *
 * @returns its origin, such as `https://app.example`
 * @throws {CommandError} when it is no address, or tokens would travel to it in the open
 */
export function addressOf(text: string): string {
  const host = /^[^/:]+/.exec(text)?.[0] ?? "";
  const given = text.includes("://") ? text : `${LOOPBACK.has(host) ? "http" : "https"}://${text}`;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === "")
    throw new CommandError(
      EXIT.usage,
      `“${text}” is no address of a stage.`,
      "An address is one such as https://app.example; a stage of npm start prints its own.",
    );
  if (!isPrivate(url))
    throw new CommandError(
      EXIT.usage,
      `${url.origin} must begin with https://: without it, others could read your sign-in.`,
      "Only a stage on this machine (localhost) may do without.",
    );
  return url.origin;
}

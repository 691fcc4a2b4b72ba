import { clip, oneLine } from "@dreamcatcher/text/clip";

/** A field as one line of text of at most `max` characters; null where it is no text. */
export function clippedLine(value: unknown, max: number): string | null {
  const line = typeof value === "string" ? clip(oneLine(value), max).trim() : "";
  return line === "" ? null : line;
}

/** An address, only of http and https, which are safe to open as a link; null for all else. */
export function urlOf(value: unknown): string | null {
  const url = typeof value === "string" ? value.trim() : "";
  return url.length <= 2048 && /^https?:\/\/[^\s\u0000-\u001f]+$/i.test(url) ? url.toWellFormed() : null;
}

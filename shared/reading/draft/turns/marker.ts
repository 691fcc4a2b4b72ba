import { MAY_BE_OF_PAGE, type Speaker, speakerAlone, speakerOf } from "./speakers.ts";

/** How a line that opens a turn is written. */
export type Shape = "heading" | "bold" | "callout" | "page" | "plain" | "alone";

/** A line that may open a turn. */
export interface Marker {
  shape: Shape;
  speaker: Speaker;
  /** Equal for lines that are written in the same way: shape, level, colon. */
  style: string;
  /** What the line says behind the colon. */
  text: string;
  /** What stands beside the name, such as a time. */
  label: string;
}

const HEADING = /^(#{1,6})[ \t]+(\S.*)$/;
const BOLD =
  /^(?:\p{Extended_Pictographic}\ufe0f?[ \t]*)?(?:\*\*|__|_\*\*|\*\*\*)(?=[^\s*_])([^*]{1,60}?)(?:\*\*\*|\*\*_|\*\*|__)(.*)$/u;
const CALLOUT = /^>[ \t]?\[!([\w-]{1,40})\][+-]?[ \t]*(.*)$/;
const BRACKETS = /^\[([^[\]]{1,40})\][ \t]*[:：]?(.*)$/;
const TIMED = /^\[(\d[\d.:/TZapmAPM, +-]{3,39})\][ \t]*(\S.*)$/;
const PLAIN = /^[\p{L}\p{So}\p{Extended_Pictographic}]/u;
const ARROWS = /^>{2,4} ?/;
const COLON = /[:：]/;
const MAX_PLAIN = 80;
const MAX_ALONE = 20;

/** Reads a line as one that opens a turn; undefined for all others. */
export function markerOf(line: string): Marker | undefined {
  if (line === "" || line[0] === " " || line[0] === "\t") return undefined;
  return (
    heading(line) ??
    callout(line) ??
    bold(line) ??
    timed(line) ??
    bracketed(line) ??
    arrowed(line) ??
    plain(line)
  );
}

/** `[2026-01-01 10:00] You: text`. */
function timed(line: string): Marker | undefined {
  const found = line[0] === "[" ? TIMED.exec(line) : null;
  if (!found) return undefined;
  const [, time = "", spoken = ""] = found;
  const opened = bold(spoken) ?? plain(spoken);
  return opened && { ...opened, style: `[] ${opened.style}`, label: `${opened.label} ${time}` };
}

function heading(line: string): Marker | undefined {
  const found = line[0] === "#" ? HEADING.exec(line.trimEnd()) : null;
  return found ? labelled("heading", found[1] ?? "", found[2] ?? "") : undefined;
}

/** `> [!QUESTION] User`, and `>[!nexus_user] **User** - 2026-01-01 at 10:00`. */
function callout(line: string): Marker | undefined {
  const found = line[0] === ">" ? CALLOUT.exec(line.trimEnd()) : null;
  if (!found) return undefined;
  const [, kind = "", title] = found;
  return labelled("callout", kind.toLowerCase(), title || kind.replace(/^nexus_/, ""));
}

/** `**You:** text`, `**You**: text`, `**You** (10:00)`. */
function bold(line: string): Marker | undefined {
  const found = BOLD.exec(line);
  if (!found) return undefined;
  const [, inner = "", behind = ""] = found;
  const rest = behind.trim();
  if (/[:：]\s*$/.test(inner)) return marker("bold", ":", inner.replace(/\s*[:：]\s*$/, ""), rest);
  if (COLON.test(rest[0] ?? "")) return marker("bold", ":", inner, rest.slice(1).trim());
  return rest.length > 60 ? undefined : marker("bold", "", `${inner} ${rest}`, "");
}

/** `[USER]`, `[User]: text`. */
function bracketed(line: string): Marker | undefined {
  const found = line[0] === "[" ? BRACKETS.exec(line) : null;
  return found ? marker("bold", "[]", found[1] ?? "", found[2] ?? "") : undefined;
}

/** `>> User: text`. */
function arrowed(line: string): Marker | undefined {
  const arrows = line[0] === ">" ? ARROWS.exec(line)?.[0] : undefined;
  const opened = arrows === undefined ? undefined : plain(line.slice(arrows.length));
  return opened && { ...opened, style: `${arrows} ${opened.style}` };
}

/** `You said:` on a line of its own, `User: text`, and a name with nothing else: `ChatGPT`. */
function plain(line: string): Marker | undefined {
  if (!PLAIN.test(line)) return undefined;
  const alone = line.length <= MAX_ALONE ? speakerAlone(line) : undefined;
  if (alone) return { shape: "alone", speaker: alone, style: "alone", text: "", label: line };
  if (!COLON.test(line.slice(0, MAX_PLAIN)) && (line.length > MAX_PLAIN || !MAY_BE_OF_PAGE.test(line)))
    return undefined;
  const found =
    line.length <= MAX_PLAIN ? labelled("plain", "", line.trimEnd()) : splitAtColon("plain", "", line);
  if (!found) return undefined;
  if (found.speaker.isOfPage)
    return found.text === "" ? { ...found, shape: "page", style: "page" } : undefined;
  return found.style.endsWith(":") ? found : undefined;
}

/** The label up to the last colon, or the one before the first: `User (10:00)`, `Q: How?`. */
function labelled(shape: Shape, level: string, text: string): Marker | undefined {
  const closed = text.replace(/\s*[:：][\s*_]*$/, "");
  return marker(shape, closed === text ? level : `${level}:`, closed, "") ?? splitAtColon(shape, level, text);
}

function splitAtColon(shape: Shape, level: string, text: string): Marker | undefined {
  const at = text.slice(0, MAX_PLAIN).search(COLON);
  return at > 0 ? marker(shape, `${level}:`, text.slice(0, at), text.slice(at + 1)) : undefined;
}

function marker(shape: Shape, level: string, label: string, text: string): Marker | undefined {
  const speaker = speakerOf(label);
  if (!speaker) return undefined;
  const said = text.replace(/^[\s*_]+(?=\s|$)/, "").trim();
  // `Model: gpt-5` describes the chat.
  if (said !== "" && (speaker.name === "model" || speaker.name === "agent")) return undefined;
  return { shape, speaker, style: `${shape} ${level}`, text: said, label };
}

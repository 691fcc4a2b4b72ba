import { fenceAfter } from "./fences.ts";

/** An element of a message that holds a document. */
export interface ArtifactElement {
  attribute(name: string): string | undefined;
  content: string;
  /** False where the message ends before the element does. */
  isWhole: boolean;
}

/**
 * The text without its `<antArtifact …>` or `<xaiArtifact …>` elements, each of which `found` receives.
 * An element in a code fence is an example and stays, as does a tag that names no document. Linear in the
 * text.
 */
export function withoutArtifacts(
  text: string,
  name: "antArtifact" | "xaiArtifact",
  found: (artifact: ArtifactElement) => void,
): string {
  const closing = `</${name}>`;
  const kept: string[] = [];
  let from = 0;
  let seen = 0;
  let fence: string | undefined;
  for (const opening of text.matchAll(new RegExp(`<${name}\\b((?:[^<>"]|"[^"<]*")*)>`, "g"))) {
    if (opening.index < from) continue;
    fence = fenceAt(text.slice(seen, opening.index), fence);
    seen = opening.index;
    const attribute = attributesOf(opening[1] ?? "");
    if (fence !== undefined || text[opening.index - 1] === "`" || !isNamed(attribute)) continue;
    const inner = opening.index + opening[0].length;
    const ends = text.indexOf(closing, inner);
    if (ends === -1 && !/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, opening.index - 10), opening.index)))
      break;
    const content = text.slice(inner, ends === -1 ? undefined : ends);
    found({ attribute, content: withoutFence(content.trim()), isWhole: ends !== -1 });
    kept.push(text.slice(from, opening.index));
    from = ends === -1 ? text.length : ends + closing.length;
    seen = from;
  }
  if (kept.length === 0) return text;
  return [...kept, text.slice(from)]
    .map((piece, at) => (at === 0 ? piece : piece.replace(/^(?:[ \t]*\n)+/, "")).trimEnd())
    .filter((piece) => piece !== "")
    .join("\n\n");
}

function fenceAt(text: string, before: string | undefined): string | undefined {
  let fence = before;
  for (const line of text.split("\n")) fence = fenceAfter(line, fence);
  return fence;
}

const attributesOf = (attributes: string) => (name: string) =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

const isNamed = (attribute: ArtifactElement["attribute"]): boolean =>
  ["title", "identifier", "artifact_id", "id"].some((name) => attribute(name));

/** A document that is one code fence is what the fence holds. */
function withoutFence(content: string): string {
  if (!content.startsWith("```") || !content.endsWith("\n```")) return content;
  const inner = content.slice(content.indexOf("\n") + 1, -4);
  return inner.includes("```") || content.indexOf("\n") > content.length - 4 ? content : inner;
}

/** What stands in a file of somebody else, between comments that Markdown does not show. */
interface Section {
  /** Whose section it is, such as the id of a dream. */
  id: string;
  content: string;
}

const beginOf = (id: string): string => `<!-- dreamcatcher:begin ${id} -->`;
const endOf = (id: string): string => `<!-- dreamcatcher:end ${id} -->`;

/**
 * A text with this section: in place of its earlier version, or at the end. What else the text has stays as
 * it is; a text that has the content already stays whole.
 *
 * @returns undefined when the section of the text has a begin and no end, or the reverse
 */
export function withSection(text: string, { id, content }: Section): string | undefined {
  // Words of a conversation must not end the section.
  const inside = content.trim().replaceAll("<!-- dreamcatcher:", "<!-- dreamcatcher :");
  const section = `${beginOf(id)}\n${inside}\n${endOf(id)}\n`;
  const [begin, end] = [text.indexOf(beginOf(id)), text.indexOf(endOf(id))];
  if (begin === -1 && end === -1) {
    if (text.includes(content.trim())) return text;
    return text.trim() === "" ? section : `${text.trimEnd()}\n\n${section}`;
  }
  if (begin === -1 || end < begin) return undefined;
  const after = text.slice(end + endOf(id).length).replace(/^\r?\n/, "");
  return text.slice(0, begin) + section + after;
}

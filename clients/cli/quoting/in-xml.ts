const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as content or attribute of XML. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (each) => ENTITIES[each] ?? each);

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as content or attribute of XML or HTML. */
export const inXml = (text: string): string => text.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);

import { Tokenizer } from "htmlparser2";

export type Attributes = ReadonlyMap<string, string>;

export interface Listener {
  opened(tag: string, attributes: Attributes): void;
  text(text: string): void;
  closed(tag: string): void;
}

/**
 * Reads HTML as tags and text, entities decoded, in time linear in its length. It pairs no tags, as the
 * library's own `Parser` does: that one's time grows with the square of the nesting.
 */
export function scan(html: string, listener: Listener): void {
  let tag = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  // Text comes in pieces, an entity in one of its own: what a piece means may show in the next.
  let text: string[] = [];
  const flush = (): void => {
    if (text.length > 0) listener.text(text.join(""));
    text = [];
  };
  const append = (data: string): void => {
    attributes.set(attribute, (attributes.get(attribute) ?? "") + data);
  };
  const ignored = (): void => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(from, to) {
        flush();
        tag = html.slice(from, to).toLowerCase();
        attributes = new Map();
      },
      onattribname(from, to) {
        attribute = html.slice(from, to).toLowerCase();
        append("");
      },
      onattribdata: (from, to) => append(html.slice(from, to)),
      onattribentity: (codePoint) => append(String.fromCodePoint(codePoint)),
      onattribend: ignored,
      onopentagend: () => listener.opened(tag, attributes),
      onselfclosingtag() {
        listener.opened(tag, attributes);
        listener.closed(tag);
      },
      ontext: (from, to) => text.push(html.slice(from, to)),
      ontextentity: (codePoint) => text.push(String.fromCodePoint(codePoint)),
      onclosetag(from, to) {
        flush();
        listener.closed(html.slice(from, to).toLowerCase());
      },
      oncdata: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: flush,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

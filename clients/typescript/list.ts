/** One page of a list; `next_cursor` is null on the last. */
export interface Page<Item> {
  /** The items of the page, in the order of the list. */
  items: Item[];
  /** What to pass as `cursor` for the next page. */
  next_cursor: string | null;
}

/** A list: `for await` iterates over its items, and reads each page when it is needed. */
export interface List<Item> extends AsyncIterable<Item> {
  /** The pages of the list. */
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
}

export function listOf<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  from?: string,
): List<Item> {
  async function* pages() {
    let cursor: string | null | undefined = from;
    do {
      const page: Page<Item> = await read(cursor);
      yield page;
      cursor = page.next_cursor;
    } while (cursor !== null);
  }
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
  };
}

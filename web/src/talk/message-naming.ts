import type { Message } from "@dreamcatcher/client";

const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/m;

/** Where a talk last names a file or a page, preferably with code; undefined where nobody names it. */
export function messageNaming(messages: readonly Pick<Message, "content">[], name: string) {
  const wanted = name.toLowerCase();
  const names = ({ content }: Pick<Message, "content">) => content.toLowerCase().includes(wanted);
  const withCode = messages.findLastIndex((each) => names(each) && FENCE.test(each.content));
  const at = withCode < 0 ? messages.findLastIndex(names) : withCode;
  return at < 0 ? undefined : at;
}

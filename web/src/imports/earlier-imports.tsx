import { useInfiniteQuery } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { useErrorWords } from "../texts/error-words.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/section.tsx";
import { ImportLine } from "./import-line.tsx";

const PAGE = 20;

/** The imports of the account, from whatever device, the latest first; `shown` are those shown already. */
export function EarlierImports({ shown }: { shown: ReadonlySet<string> }) {
  const { imports, app } = useTexts();
  const wordsOf = useErrorWords();
  const { client, account } = useDevice();
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["imports", account],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam };
      const { value } = await client.imports
        .list({ limit: PAGE, ...cursor }, { signal })
        .pages()
        .next();
      return value ?? { items: [], next_cursor: null };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    // Others may have been begun on another device.
    staleTime: 0,
  });
  const all = data?.pages.flatMap(({ items }) => items).filter(({ id }) => !shown.has(id)) ?? [];
  const isNone = data !== undefined && !hasNextPage && all.length === 0;
  return (
    <Section title={imports.earlier}>
      {isNone && <p className="text-muted">{shown.size === 0 ? imports.none : imports.noneEarlier}</p>}
      {all.length > 0 && (
        <ul className="space-y-2">
          {all.map((each) => (
            <ImportLine key={each.id} id={each.id} summary={each} />
          ))}
        </ul>
      )}
      {error && (
        <div role="alert" className="mt-2 grid justify-items-start gap-2">
          <p className="text-bad">
            {imports.earlierUnread} {wordsOf(error)}
          </p>
          <Button onClick={() => refetch()} disabled={isFetching}>
            {app.retry}
          </Button>
        </div>
      )}
      {!data && !error && <p className="text-muted">{app.loading}</p>}
      {hasNextPage && (
        <Button className="mt-3" disabled={isFetching} onClick={() => fetchNextPage()}>
          {imports.more}
        </Button>
      )}
    </Section>
  );
}

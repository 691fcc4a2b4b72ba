import { getRouteApi } from "@tanstack/react-router";
import { useDreams } from "../data/dreams.ts";
import { useTexts } from "../texts/texts.ts";
import { Loading } from "../ui/loading.tsx";
import { Notice } from "../ui/notice.tsx";
import { DreamRow } from "./dream-row.tsx";
import { filtered } from "./filters.ts";

const route = getRouteApi("/own/");

/** All dreams: ideas first, questions and how-tos folded away. */
export function HomePage() {
  const { home } = useTexts();
  const filters = route.useSearch();
  const dreams = useDreams();
  if (dreams === undefined) return <Loading />;
  if (dreams.length === 0)
    return (
      <Notice title={home.empty}>
        <p className="text-muted">{home.emptyText}</p>
      </Notice>
    );
  return (
    <>
      <h1 className="mb-4 text-2xl font-semibold tracking-tight">{home.title}</h1>
      <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
        {filtered(dreams, filters).map((dream) => (
          <DreamRow key={dream.id} dream={dream} />
        ))}
      </ul>
    </>
  );
}

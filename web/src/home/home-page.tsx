import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { Arriving } from "../data/arriving.tsx";
import { useDevice } from "../data/device-context.ts";
import { useDreams } from "../data/dreams.ts";
import { useTexts } from "../texts/texts.ts";
import { buttonLook } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Board } from "./board.tsx";
import { DreamList } from "./dream-list.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { filtered, isFiltered } from "./filters.ts";
import { NewDream } from "./new-dream.tsx";
import { Unfinished } from "./unfinished.tsx";

const route = getRouteApi("/own/");

/** All dreams, as a list, a board, or what is unfinished in them. */
export function HomePage() {
  const { home } = useTexts();
  const filters = route.useSearch();
  const dreams = useDreams();
  const { search } = useDevice();
  const areRead = dreams !== undefined;
  // Earlier it would hold up the page; now the index is there by the time that a word is typed.
  useEffect(() => {
    if (areRead) search.prepare();
  }, [areRead, search]);
  const shown = useMemo(() => dreams && filtered(dreams, filters), [dreams, filters]);
  if (!dreams || !shown) return <Arriving />;
  if (dreams.length === 0)
    return (
      <Notice title={home.empty}>
        <p className="text-muted">{home.emptyText}</p>
        <span className="flex flex-wrap justify-center gap-2">
          <Link to="/imports" className={buttonLook("primary")}>
            {home.importFirst}
          </Link>
          <NewDream />
        </span>
      </Notice>
    );
  return (
    <>
      <PageTitle of={home.title} />
      <div className="mb-4 flex items-center justify-between">
        <h1 className="text-2xl font-semibold tracking-tight">{home.title}</h1>
        <NewDream />
      </div>
      <FilterBar dreams={dreams} filters={filters} />
      {shown.length === 0 ? (
        <Notice title={home.noneMatch} heading="h2">
          {isFiltered(filters) && (
            <Link to="/" className={buttonLook()}>
              {home.clear}
            </Link>
          )}
        </Notice>
      ) : filters.view === "board" ? (
        <Board dreams={shown} />
      ) : filters.view === "unfinished" ? (
        <Unfinished dreams={shown} />
      ) : (
        <DreamList dreams={shown} folds={!isFiltered(filters)} />
      )}
    </>
  );
}

import { Link } from "@tanstack/react-router";
import { useDreams } from "../data/dreams.ts";
import { useTexts } from "../texts/texts.ts";

/** More are a list to search, not one to read. */
const MOST = 10;

/** Links to the dreams that an import created or updated: those that the sync has brought, and are not deleted. */
export function FoundDreams({ ids }: { ids: readonly string[] }) {
  const { imports, home } = useTexts();
  const wanted = new Set(ids);
  const found = (useDreams() ?? []).filter(({ id }) => wanted.has(id));
  if (found.length === 0) return null;
  const more = found.length - MOST;
  return (
    <div>
      <p className="font-medium">{imports.found}</p>
      <ul className="mt-1 space-y-0.5">
        {found.slice(0, MOST).map(({ id, title }) => (
          <li key={id}>
            <Link to="/dreams/$dreamId" params={{ dreamId: id }} className="text-accent underline">
              {title}
            </Link>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Link to="/" className="text-accent underline">
              {home.more(more)}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}

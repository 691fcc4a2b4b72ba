import type { SearchQuery } from "@dreamcatcher/contracts/endpoints/search";
import type { Position as HitPosition } from "@dreamcatcher/searching/results";
import { brandOf } from "#shared/dreams/brands.ts";
import { paginate } from "#shared/platform/http/cursor.ts";
import type { Caller } from "#shared/platform/http/types.ts";
import type { Position } from "#shared/platform/table/page.ts";
import { searchDreams } from "./search.ts";

/**
 * The response to a search. Cursors are bound to everything that it asks for.
 *
 * @throws {ProblemError} when the cursor is of another search (400), the brand is unknown or a bound is no
 *   time, or there are too many dreams (422)
 */
export async function searchResponse({ owner_id }: Caller, { cursor, limit, ...request }: SearchQuery) {
  const brand = request.brand && brandOf(request.brand);
  const list = JSON.stringify([owner_id, "search", request]);
  const body = await paginate(list, { cursor, limit }, async ({ after }) => {
    const page = { limit, after: after && toHit(after) };
    const { next, ...answer } = await searchDreams(owner_id, { ...request, brand }, page);
    return { ...answer, next: next && toPosition(next) };
  });
  return { status: 200, body } as const;
}

const toPosition = ({ score, ...position }: HitPosition): Position => ({ ...position, score: String(score) });

const toHit = ({ score, ...position }: Position) => ({ ...position, score: Number(score) }) as HitPosition;

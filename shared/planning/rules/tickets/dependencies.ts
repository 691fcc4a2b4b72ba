import { stems, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { isErrand } from "../account/errands.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { type Layer, layersOf, orderOf } from "./layers.ts";
import type { Work } from "./work.ts";

/** Work with what has to be done before it. */
export interface Ordered {
  work: Work;
  after: Work[];
}

const MAX_AFTER = 6;

/** So few pieces of a lower part are what everything above them needs. */
const FOUNDATION = 2;

/**
 * Work in an order in which it can be done: what is there, then data, what works on them, what people see of
 * it, and how it is run; last what is put off. Each piece waits for those on the parts below it that are
 * about the same, and the code of a piece for the code that it imports.
 */
export function inOrder(all: readonly Work[], files: readonly SourceFile[]): Ordered[] {
  const importedBy = new Map(files.map(({ path, localImports }) => [path, localImports]));
  const pieces = all.map((work, at) => ({
    work,
    at,
    // A plan has an order of its own.
    layer: work.isPlanned ? undefined : layersOf(work.text)[0],
    words: wordsOf(work.text),
  }));
  const sorted = pieces.sort((a, b) => rankOf(a) - rankOf(b) || a.at - b.at);
  const ends = new Set<Work>();
  return withImportsFirst(sorted, importedBy).map((piece, at, placed): Ordered => {
    const before = placed.slice(0, at);
    const after =
      piece.layer === "operation" && isOpen(piece.work)
        ? [...ends].slice(-MAX_AFTER)
        : !isOpen(piece.work)
          ? before
              .filter(
                ({ work }) => !isOpen(work) && work.path !== null && imports(piece.work, work, importedBy),
              )
              .map(({ work }) => work)
          : piece.work.isNext
            ? before
                .filter(({ work }) => work.isPlanned && isOpen(work))
                .slice(-1)
                .map(({ work }) => work)
            : neededBy(piece, before);
    if (isOpen(piece.work) && !isErrand(piece.work.text)) after.push(...askedFor(piece, before, after));
    for (const work of after) ends.delete(work);
    ends.add(piece.work);
    return { work: piece.work, after: after.slice(0, MAX_AFTER) };
  });
}

const isOpen = ({ status }: Work): boolean => status === "open";

interface Piece {
  work: Work;
  at: number;
  layer: Layer | undefined;
  words: ReadonlySet<string>;
}

const rankOf = ({ work, layer }: Piece): number =>
  work.isLater ? 10 : !isOpen(work) ? 0 : isErrand(work.text) ? 0.5 : 1 + orderOf(layer ?? "page");

const imports = ({ path }: Work, other: Work, importedBy: ReadonlyMap<string, readonly string[]>): boolean =>
  path !== null &&
  other.path !== null &&
  path !== other.path &&
  (importedBy.get(path) ?? []).includes(other.path);

/** Done work after the work whose code it imports; a cycle stays as it is. */
function withImportsFirst(
  pieces: readonly Piece[],
  importedBy: ReadonlyMap<string, readonly string[]>,
): Piece[] {
  const placed = new Set<Piece>();
  const open = new Set<Piece>();
  const place = (piece: Piece): void => {
    if (placed.has(piece) || open.has(piece)) return;
    open.add(piece);
    if (!isOpen(piece.work))
      for (const other of pieces)
        if (!isOpen(other.work) && imports(piece.work, other.work, importedBy)) place(other);
    placed.add(piece);
  };
  for (const piece of pieces) place(piece);
  return [...placed];
}

/** So many words of an errand are of what waits for it. */
const MIN_ASKED = 2;

/** The errands that are about the same: what the person asks somebody comes before what it settles. */
const askedFor = ({ words }: Piece, before: readonly Piece[], known: readonly Work[]): Work[] =>
  before
    .filter(({ work }) => isOpen(work) && isErrand(work.text) && !known.includes(work))
    .filter((errand) => [...errand.words].filter((word) => words.has(word)).length >= MIN_ASKED)
    .map(({ work }) => work);

function neededBy(piece: Piece, before: readonly Piece[]): Work[] {
  if (piece.layer === undefined) return [];
  const order = orderOf(piece.layer);
  const below = before.filter(({ layer }) => layer !== undefined && orderOf(layer) < order);
  const related = below.filter(({ words }) => [...words].some((word) => piece.words.has(word)));
  const foundation = below.filter(({ layer, work }) => layer === "data" && isOpen(work));
  const needed = related.length > 0 ? related : foundation.length <= FOUNDATION ? foundation : [];
  return needed.map(({ work }) => work).slice(-MAX_AFTER);
}

/** The words that two pieces can have in common because they are about the same. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set([...stems(text)].filter((word) => word.length > 2 && !VAGUE_WORDS.has(word) && !COMMON.has(word)));

const COMMON = new Set("user page app show add list button need make allow data".split(" "));

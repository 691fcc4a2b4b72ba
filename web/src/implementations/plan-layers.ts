import type { Ticket } from "@dreamcatcher/client";

type Node = Pick<Ticket, "id" | "depends_on">;

/** Where a ticket stands: its layer is after those of all that it waits for. */
export interface Place {
  id: string;
  layer: number;
  row: number;
}

export interface Arrow {
  from: string;
  to: string;
}

interface Layers {
  places: Place[];
  /** What waits for what, without what follows from other arrows. */
  arrows: Arrow[];
  layers: number;
  rows: number;
}

/** The tickets that wait for others or are waited for, and those that stand alone. */
export function byOrder<Each extends Node>(tickets: readonly Each[]): { ordered: Each[]; free: Each[] } {
  const ids = new Set(tickets.map(({ id }) => id));
  const before = new Set(tickets.flatMap(({ depends_on }) => depends_on));
  const isOrdered = ({ id, depends_on }: Each) => before.has(id) || depends_on.some((each) => ids.has(each));
  return { ordered: tickets.filter(isOrdered), free: tickets.filter((each) => !isOrdered(each)) };
}

/** Lays the tickets of a plan out in layers; in a layer they stand near what they wait for. */
export function layersOf(tickets: readonly Node[]): Layers {
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const before = ({ depends_on }: Node) => depends_on.flatMap((id) => byId.get(id) ?? []);
  const layers = new Map<string, number>();
  function layerOf(ticket: Node): number {
    const known = layers.get(ticket.id);
    if (known !== undefined) return known;
    // A plan has no cycles; one that had would still end.
    layers.set(ticket.id, 0);
    const layer = Math.max(-1, ...before(ticket).map(layerOf)) + 1;
    layers.set(ticket.id, layer);
    return layer;
  }
  const columns = Map.groupBy(tickets, layerOf);
  const rows = new Map<string, number>();
  const places: Place[] = [];
  for (const layer of [...columns.keys()].sort((a, b) => a - b)) {
    const middle = (ticket: Node) => {
      const above = before(ticket).map(({ id }) => rows.get(id) ?? 0);
      return above.length === 0 ? 0 : above.reduce((sum, row) => sum + row, 0) / above.length;
    };
    for (const [row, { id }] of (columns.get(layer) ?? [])
      .toSorted((a, b) => middle(a) - middle(b))
      .entries()) {
      rows.set(id, row);
      places.push({ id, layer, row });
    }
  }
  return {
    places,
    arrows: tickets.flatMap((ticket) => arrowsTo(ticket, before)),
    layers: columns.size,
    rows: Math.max(0, ...rows.values()) + 1,
  };
}

function arrowsTo(ticket: Node, before: (ticket: Node) => Node[]): Arrow[] {
  const direct = before(ticket);
  const further = new Set<string>();
  function collect(each: Node) {
    for (const earlier of before(each)) {
      if (further.has(earlier.id)) continue;
      further.add(earlier.id);
      collect(earlier);
    }
  }
  for (const each of direct) collect(each);
  return direct.filter(({ id }) => !further.has(id)).map(({ id }) => ({ from: id, to: ticket.id }));
}

import type { Ticket } from "@dreamcatcher/contracts/plan";

/** A ticket without an id; `after` are the tickets that it depends on. */
export type DraftTicket = Omit<Ticket, "id" | "depends_on"> & { after: DraftTicket[] };

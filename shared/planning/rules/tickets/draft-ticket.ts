import type { Ticket } from "@dreamcatcher/contracts/plan";

/** A ticket before it has a number; it comes after others. */
export type DraftTicket = Omit<Ticket, "id" | "depends_on"> & { after: DraftTicket[] };

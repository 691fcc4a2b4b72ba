import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** The way to a ticket in the list of its plan. */
export const TicketLink = ({ id, children }: { id: string; children: ReactNode }) => (
  <Link
    from="/implementations/$implementationId"
    to="."
    search={({ plan: _, ...before }) => ({ ...before, ticket: id })}
    hash={id}
    className="decoration-accent underline-offset-4 hover:underline"
  >
    {children}
  </Link>
);

import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PlaceInTalk } from "./place-in-talk.ts";

interface TalkLinkProps {
  place: PlaceInTalk;
  title?: string;
  className: string;
  children: ReactNode;
}

/** A link on the page of a dream that opens a talk beside it. */
export function TalkLink({ place, ...props }: TalkLinkProps) {
  const { isOpen, openedFrom } = useLocation({
    select: ({ search, state }) => {
      const isOpen = "talk" in search;
      return { isOpen, openedFrom: isOpen ? state.openedFrom : state.__TSR_key };
    },
    structuralSharing: true,
  });
  return (
    <Link
      from="/dreams/$dreamId"
      to="."
      search={({ file }) => ({ ...(file !== undefined && { file }), ...place })}
      // One step back closes the talk, however many places were looked at.
      replace={isOpen}
      {...(openedFrom !== undefined && { state: { openedFrom } })}
      resetScroll={false}
      {...props}
    />
  );
}

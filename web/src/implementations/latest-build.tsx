import type { Dream } from "@dreamcatcher/client";
import { Link } from "@tanstack/react-router";
import { Hammer } from "lucide-react";
import { useTexts } from "../texts/texts.ts";
import { Button, buttonLook } from "../ui/button.tsx";
import { BuildBadge } from "./build-badge.tsx";
import { BUILDS_ID } from "./builds.tsx";
import { useBuilds } from "./use-builds.ts";

/** The last build of a dream, which its page leads to from its top; where there is none, the way to build it. */
export function LatestBuild({ dream }: { dream: Dream }) {
  const { build: texts } = useTexts();
  const { data } = useBuilds(dream);
  const latest = data?.[0];
  if (latest)
    return (
      <Link
        to="/implementations/$implementationId"
        params={{ implementationId: latest.id }}
        className={buttonLook()}
      >
        {texts.latest} <BuildBadge build={latest} isWhole />
      </Link>
    );
  const { status, owner_id } = dream;
  // What is more than an idea may have builds that are still being read; what is not sent cannot be built.
  if (status === "archived" || owner_id === "" || (!data && status !== "idea")) return null;
  return (
    <Button onClick={showBuilds}>
      <Hammer aria-hidden className="size-4" />
      {texts.toStart}
    </Button>
  );
}

/** Building takes one of the day's builds and has choices: that is seen before it begins. */
function showBuilds() {
  const builds = document.getElementById(BUILDS_ID);
  builds?.scrollIntoView({ block: "center" });
  builds?.querySelector("button")?.focus({ preventScroll: true });
}

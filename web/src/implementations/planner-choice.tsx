import type { PlannerName } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";

/** As much of the API's description as tells which planners the stage has. */
interface Description {
  components?: { schemas?: { StagePlanner?: { enum?: PlannerName[] } } };
}

interface PlannerChoiceProps {
  planner: PlannerName | undefined;
  onChoose: (planner: PlannerName) => void;
}

/** The choice of a planner, where the stage has several; the first is its default. */
export function PlannerChoice({ planner, onChoose }: PlannerChoiceProps) {
  const { build } = useTexts();
  const { client } = useDevice();
  const { data: planners = [] } = useQuery({
    queryKey: ["planners"],
    queryFn: async ({ signal }) => {
      const { components } = (await client.operations.openapi({ signal })) as Description;
      return components?.schemas?.StagePlanner?.enum ?? [];
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (planners.length < 2) return null;
  return (
    <label className="grid gap-1 text-sm">
      {build.planner}
      <select
        value={planner ?? planners[0]}
        onChange={({ target }) => onChoose(target.value as PlannerName)}
        className="min-h-9 rounded-lg border border-line bg-surface px-2 text-sm"
      >
        {planners.map((each) => (
          <option key={each} value={each}>
            {build.planners[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

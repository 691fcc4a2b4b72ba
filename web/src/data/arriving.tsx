import { useEffect, useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { Loading } from "../ui/loading.tsx";
import { Notice } from "../ui/notice.tsx";
import { useSyncState } from "./device-context.ts";

/** What stands in place of dreams while they are read, or while the first sync has not brought them. */
export function Arriving() {
  const { sync } = useTexts();
  const { status } = useSyncState();
  // Each try begins anew: what the last one failed of stays in sight meanwhile.
  const [failure, setFailure] = useState<"offline" | "error">();
  useEffect(() => {
    if (status === "offline" || status === "error") setFailure(status);
  }, [status]);
  if (!failure) return <Loading />;
  return (
    <Notice title={sync.notHere}>
      <p className="text-muted">{sync.notHereText[failure]}</p>
    </Notice>
  );
}

import { useNavigate, useRouter } from "@tanstack/react-router";
import { useRef } from "react";

/** Closes the open talk, by a step back where it was opened here, so that Back does not open it again. */
export function useCloseTalk(): () => void {
  const router = useRouter();
  const navigate = useNavigate({ from: "/dreams/$dreamId" });
  const isClosing = useRef(false);
  return () => {
    const { search, state } = router.latestLocation;
    if (isClosing.current || !("talk" in search)) return;
    isClosing.current = true;
    if (state.openedFrom !== undefined) router.history.back();
    else
      navigate({
        to: ".",
        search: ({ file }) => (file === undefined ? {} : { file }),
        replace: true,
        resetScroll: false,
      });
  };
}

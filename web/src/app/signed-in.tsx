import { Outlet } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { closeDevice, closeLastDevice, type Device, lastAccount, openDevice } from "../data/device.ts";
import { DeviceContext } from "../data/device-context.ts";
import { queries } from "../data/queries.ts";
import { currentSession } from "../signing-in/session.ts";
import { onSessionEnd, type SessionEnd } from "../signing-in/session-end.ts";
import { SignInPage } from "../signing-in/sign-in-page.tsx";
import { Loading } from "../ui/loading.tsx";
import { Failed } from "../ui/problems.tsx";
import { Toasts } from "../ui/toast.tsx";
import { Shell } from "./shell.tsx";

type State = { device: Device } | { error: Error } | { end?: SessionEnd } | "opening";

/** Without a network, whoever used this browser last sees their dreams. */
async function openLastDevice(): Promise<State> {
  try {
    const session = await currentSession();
    if (session) return { device: await openDevice(session.account, session.email) };
    await closeLastDevice();
    return {};
  } catch (error) {
    const account = lastAccount();
    return account === null ? { error: error as Error } : { device: await openDevice(account, null) };
  }
}

let opened: Promise<State> | undefined;

/** The pages of whoever is signed in; in their place, the way to sign in. */
export function SignedIn() {
  const [state, setState] = useState<State>("opening");
  useEffect(() => {
    opened ??= openLastDevice();
    opened.then(setState, (error) => setState({ error }));
    return onSessionEnd(async (end) => {
      const before = await opened;
      setState({ end });
      queries.clear();
      if (before && typeof before === "object" && "device" in before) await closeDevice(before.device);
    });
  }, []);
  if (state === "opening") return <Loading />;
  if ("error" in state) return <Failed error={state.error} reset={() => location.reload()} />;
  if (!("device" in state)) return <SignInPage end={state.end} />;
  return (
    <DeviceContext value={state.device}>
      <Toasts>
        <Shell>
          <Outlet />
        </Shell>
      </Toasts>
    </DeviceContext>
  );
}

import { useEffect, useSyncExternalStore } from "react";
import type { Device } from "../data/device.ts";
import { useDevice } from "../data/device-context.ts";
import { Uploads } from "./uploads.ts";

const known = new WeakMap<Device, Uploads>();

function uploadsOf(device: Device): Uploads {
  const uploads = known.get(device) ?? new Uploads(device.client.imports.start);
  known.set(device, uploads);
  return uploads;
}

/** The uploads of whoever is signed in, as they change; the browser asks before it cuts one off. */
export function useUploads() {
  const uploads = uploadsOf(useDevice());
  const all = useSyncExternalStore(
    (listener) => uploads.subscribe(listener),
    () => uploads.all,
  );
  const { isBusy } = uploads;
  useEffect(() => {
    if (!isBusy) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isBusy]);
  return { all, uploads };
}

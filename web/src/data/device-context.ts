import { createContext, useContext, useSyncExternalStore } from "react";
import type { Device } from "./device.ts";

export const DeviceContext = createContext<Device | null>(null);

/**
 * The device of whoever is signed in.
 *
 * @throws {Error} when a component outside the signed-in pages asks for it
 */
export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (device === null) throw new Error("Only signed-in pages have a device.");
  return device;
}

/** The dreams that are about to be deleted, as they change. */
export function useDeletions(): ReadonlySet<string> {
  const { deletions } = useDevice();
  return useSyncExternalStore(
    (listener) => deletions.subscribe(listener),
    () => deletions.waiting,
  );
}

/** What is known of the sync, as it changes. */
export function useSyncState() {
  const { manager } = useDevice();
  return useSyncExternalStore(
    (listener) => manager.subscribe(listener),
    () => manager.state,
  );
}

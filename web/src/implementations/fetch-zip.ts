import { NetworkError } from "@dreamcatcher/client";
import type { Device } from "../data/device.ts";

type Client = Device["client"];

/**
 * The zip of a built project.
 *
 * @throws {NetworkError} when it cannot be reached
 * @throws {Error} when it is refused
 */
export async function fetchZip({ implementations }: Client, id: string, signal?: AbortSignal): Promise<Blob> {
  const options = signal && { signal };
  // A link to the zip holds for an hour: the page may be older.
  const { project_url } = await implementations.get(id, options);
  const url = String(project_url);
  const response = await fetch(url, options).catch((error) => {
    throw new NetworkError("GET", url, error);
  });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.blob();
}

import type { SandboxLimits } from "../contract/limits-schema.ts";
import { PROJECT_DIR } from "../contract/paths.ts";
import { readAtMost } from "../contract/streams.ts";
import { BundleRejected } from "./bundle-rejected.ts";
import { unpack, zipBytesAllowed } from "./unpack.ts";

/**
 * Reads a bundle from a stream and unpacks it into the project's directory.
 *
 * @throws {BundleRejected} when the bundle is too large or invalid
 */
export async function unpackBundle(bundle: AsyncIterable<Uint8Array>, limits: SandboxLimits): Promise<void> {
  const maxBytes = zipBytesAllowed(limits);
  const zip = await readAtMost(
    bundle,
    maxBytes,
    new BundleRejected(`The bundle is larger than ${maxBytes} bytes.`),
  );
  await unpack(zip, PROJECT_DIR, limits);
}

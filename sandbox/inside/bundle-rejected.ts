/** A bundle is invalid and is not run: the report's outcome is `rejected`, its reason the message. */
export class BundleRejected extends Error {
  override readonly name = "BundleRejected";
}

/** A bundle that is not run, with the reason for its owner: the report's outcome is `rejected`. */
export class BundleRejected extends Error {}

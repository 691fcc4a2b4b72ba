/** Does work on values, on at most `most` of them at once. */
export async function inParallel<Value>(
  values: readonly Value[],
  work: (value: Value) => Promise<unknown>,
  most: number,
): Promise<void> {
  const rest = values.values();
  async function take() {
    for (const value of rest) await work(value);
  }
  await Promise.all(Array.from({ length: most }, take));
}

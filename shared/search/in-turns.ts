/** Works on a few values at a time; the results are in the order of the values. */
export async function inTurns<Value, Result>(
  values: readonly Value[],
  atOnce: number,
  work: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let n = 0; n < values.length; n += atOnce)
    results.push(...(await Promise.all(values.slice(n, n + atOnce).map(work))));
  return results;
}

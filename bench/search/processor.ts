/** The processor's time of this thread so far, in ms: it hardly depends on what else the machine does. */
export function processor(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

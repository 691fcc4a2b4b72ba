import { constants } from "node:os";

const NAMES = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));
// These two signals have aliases.
NAMES.set(constants.signals.SIGABRT, "SIGABRT");
NAMES.set(constants.signals.SIGIO, "SIGIO");

/** The name of a signal; a real-time signal has only a number. */
export const signalName = (number: number): string => NAMES.get(number) ?? `SIG${number}`;

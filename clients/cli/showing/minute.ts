/** A time of the API to the minute, as in a list: 2026-03-07 08:02. */
export const minuteOf = (time: string): string => time.slice(0, "2026-03-07T08:02".length).replace("T", " ");

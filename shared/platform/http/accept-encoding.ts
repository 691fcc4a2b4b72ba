/** Whether an `Accept-Encoding` header accepts a content coding by its name (RFC 9110, 12.5.3). */
export const acceptsCoding = (header: string | undefined, coding: string): boolean =>
  (header ?? "")
    .toLowerCase()
    .split(",")
    .map((entry) => entry.split(";").map((part) => part.trim()))
    .some(([name, weight]) => name === coding && !/^q=0(\.0*)?$/.test(weight ?? ""));

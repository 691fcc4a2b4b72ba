import type { ReactNode } from "react";

interface NoticeProps {
  title: string;
  children?: ReactNode;
  /** `alert` is read out at once. */
  role?: "alert" | "status";
}

/** What stands in place of content: nothing yet, an error, no permission. */
export const Notice = ({ title, children, role = "status" }: NoticeProps) => (
  <div role={role} className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-20 text-center">
    <h2 className="text-lg font-semibold">{title}</h2>
    {children}
  </div>
);

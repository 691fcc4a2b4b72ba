import * as z from "zod";

/** Which delivery is to be tried. */
export const DeliveryMessage = z.object({
  owner_id: z.string(),
  webhook_id: z.string(),
  delivery_id: z.string(),
});
export type DeliveryMessage = z.infer<typeof DeliveryMessage>;

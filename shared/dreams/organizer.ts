import type { Organizer } from "@dreamcatcher/organizing/organizer";

/** The rules, loaded when first needed: a conversation that is unchanged or only named is not organized. */
export const organizer: Organizer = {
  organize: async (transcript) => {
    const { rules } = await import("@dreamcatcher/organizing/index");
    return rules.organize(transcript);
  },
};

/** The owner of the example's dreams. Only this machine can reach the stage, so the password is no secret. */
export const DEMO_USER = { email: "demo@example.com", password: "Dreamcatcher-1" };

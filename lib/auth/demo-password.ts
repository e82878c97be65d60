import "server-only";
import { env } from "#lib/env/env.ts";
import { DEMO_PASSWORD } from "./demo.ts";

/** The demo's password, to be shown where it is asked for; undefined in every real clinic. */
export const demoPassword = (): string | undefined => (env().mode === "demo" ? DEMO_PASSWORD : undefined);

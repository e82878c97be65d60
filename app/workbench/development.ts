import { notFound } from "next/navigation";
import { env } from "#lib/env/env.ts";

/** The workbench is a page that does not exist outside development. */
export function developmentOnly(): void {
  if (!env().development) notFound();
}

import "server-only";
import { modalities } from "#lib/modalities/index.ts";

/** Types of visit that some room writes down. */
export const WRITTEN_DOWN = modalities.flatMap(({ record }): string[] => (record ? [record.visitType] : []));
/** Does a room write this visit down, so that a screen offers the page for it. */
export const isWrittenDown = (visitType: string): boolean => WRITTEN_DOWN.includes(visitType);

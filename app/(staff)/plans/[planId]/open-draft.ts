import { redirect } from "next/navigation";
import { getConsentSheet } from "#lib/data/builder/consents.ts";
import { whereDraftWent } from "#lib/data/builder/draft-gone.ts";
import { getDraft, getReview } from "#lib/data/builder/pages.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";

type Plan = { planId: string };

/** A read of an open draft that, once it was signed or put away, leads to what stands in its place. */
const whileOpen =
  <T>(read: (of: Plan) => Promise<T>) =>
  async (of: Plan): Promise<T> => {
    try {
      return await read(of);
    } catch (error) {
      if (!(error instanceof Conflict && error.code === "ALREADY_SIGNED")) throw error;
    }
    return redirect((await whereDraftWent(of)) as `/plans/${string}`);
  };

/** The open draft of a plan, for the builder. */
export const loadOpenDraft = whileOpen(getDraft);

/** The open draft as its signer is shown it. */
export const openReview = whileOpen(getReview);

/** The consents that the open draft will be signed over. */
export const openConsents = whileOpen((of) => getConsentSheet({ ...of, of: "draft" }));

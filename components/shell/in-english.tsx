import type { ReactNode } from "react";

/** Pages whose words are in no catalogue yet: what is not said in the patient's language says that it is English. */
export const InEnglish = ({ children }: { children: ReactNode }) => (
  <div lang="en-US" className="contents">
    {children}
  </div>
);

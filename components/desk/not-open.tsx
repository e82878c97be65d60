import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageTitle } from "#ui/page-title.tsx";

/** Someone else was quicker, or the plan changed. Also what a browser without scripts gets back for such a form. */
export const NotOpen = () => (
  <>
    <PageTitle>Book</PageTitle>
    <Notice kind="caution" title="This is not open any more.">
      <p>
        It was booked, moved or closed meanwhile. Nothing was changed. Look at the day, or choose another.
      </p>
    </Notice>
    <p className="mt-3 flex flex-wrap gap-2">
      <ButtonLink href="/schedule">Schedule</ButtonLink>
      <ButtonLink href="/to-book">To book</ButtonLink>
    </p>
  </>
);

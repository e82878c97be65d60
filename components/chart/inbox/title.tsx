import { ActionForm } from "#components/plan/action-form.tsx";
import type { Act } from "#lib/forms/answer.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { KIND_LOOK, type Kind } from "./words.ts";

type Item = { kind: Kind; raised: string; because: { text: string } };

/** What an item says about whom, with the ways on; `done` where a tap is enough to deal with it. */
export function InboxTitle({
  item: { kind, raised, because },
  patient: { id, name },
  done,
}: {
  item: Item;
  patient: { id: string; name: string };
  done?: Act | undefined;
}) {
  return (
    <PageTitle
      lead={`${KIND_LOOK[kind].word}, ${raised}`}
      actions={
        <>
          <ButtonLink href="/inbox">Inbox</ButtonLink>
          <ButtonLink href={`/patients/${id}`}>Open chart</ButtonLink>
          {done && <ActionForm action={done} submit="Done" />}
        </>
      }
    >
      {name}: {because.text}
    </PageTitle>
  );
}

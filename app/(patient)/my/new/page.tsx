import { randomUUID } from "node:crypto";
import { inTheirLanguage, titled } from "#app/language.ts";
import { NewForm } from "#components/patient/ask/new-form.tsx";
import { Urgent } from "#components/patient/today/urgent.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { getSomethingNew } from "#lib/data/mine/something-new.ts";
import { NEW_KIND_KEYS, NEW_KINDS } from "#lib/domain/inbox/message/something-new.ts";
import { PageTitle } from "#ui/page-title.tsx";
import { Said } from "#ui/said.tsx";
import { tellNewAction } from "./actions.ts";

export const generateMetadata = titled("Something new");

/** A new medicine, an emergency, a surgery, a pregnancy: told in the patient's own words, answered at once. */
export default async function SomethingNewPage() {
  await inTheirLanguage();
  const me = await getMe();
  const { help } = await getSomethingNew({});
  return (
    <>
      <PageTitle lead="Tell us before you take it with your plan. You get a first answer at once.">
        Something new
      </PageTitle>
      <Urgent />
      <p className="mb-4">
        <Said said={help.read} />
      </p>
      <NewForm
        action={tellNewAction.bind(null, me.id)}
        kinds={NEW_KIND_KEYS.map((value) => ({ value, label: NEW_KINDS[value] }))}
        requestKey={randomUUID()}
      />
    </>
  );
}

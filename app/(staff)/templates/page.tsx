import type { Metadata } from "next";
import { BuiltInList, NewTemplate, OwnList } from "#components/template/template-lists.tsx";
import { listStarts, listTemplates } from "#lib/data/template/templates.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { startTemplateAction } from "./actions.ts";

export const metadata: Metadata = { title: "Templates" };

/** Where plans start: the clinic's own templates, the built-in ones, and a way to make another. */
export default async function TemplatesPage() {
  const { own, may } = await listTemplates({});
  const starts = await listStarts({});
  const mine = new Set(own.map(({ id }) => id));
  return (
    <div className="max-w-4xl">
      <PageTitle
        lead="Where a plan starts. Weeks count from the plan's first day. A plan remembers which version it came from."
        actions={<ButtonLink href="/content">Clinical content</ButtonLink>}
      >
        Templates
      </PageTitle>
      <div className="grid gap-4">
        <Card title="Your clinic's templates">
          <OwnList own={own} />
        </Card>
        <Card title="Built in">
          <BuiltInList starts={starts.filter(({ mark }) => !mine.has(mark.split("@")[0] ?? ""))} />
        </Card>
        {may.write && (
          <Card title="Make a template">
            <NewTemplate starts={starts} start={startTemplateAction} />
          </Card>
        )}
      </div>
    </div>
  );
}

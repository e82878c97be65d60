import type { Metadata } from "next";
import { ApproveCard, ContentChanges, ContentStandingNotice } from "#components/content/approval.tsx";
import { LanguageCard } from "#components/content/language-card.tsx";
import { RuleList } from "#components/content/rule-list.tsx";
import { demoPassword } from "#lib/auth/demo-password.ts";
import { getContentStanding } from "#lib/data/plan/content.ts";
import { modalities } from "#lib/modalities/index.ts";
import { allRules, ruleGroups, sources } from "#lib/safety/index.ts";
import { Card } from "#ui/card.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { approveContentAction } from "./actions.ts";

const rules = allRules(modalities);
const groups = ruleGroups(modalities);

export const metadata: Metadata = { title: "Clinical content" };

/** Which clinical content Accord works with, and whether a physician of this clinic approved it. */
export default async function ContentPage() {
  const { version, counts, approved, last, changes, languages, may } = await getContentStanding({});
  return (
    <>
      <PageTitle lead="The rules, protocols, templates and tables that Accord works with. It supports a physician's judgement and never replaces it.">
        Clinical content
      </PageTitle>
      <div className="grid max-w-3xl gap-4">
        <ContentStandingNotice approved={approved} last={last} changes={changes} />
        <Card title="This version">
          <p>
            {counts.rules} rules, {counts.protocols} protocols, {counts.templates} templates, {counts.tables}{" "}
            tables.
          </p>
          <p className="text-ink-2">
            Version <code className="break-all">{version.slice(0, 12)}</code>. Every signed plan records the
            version that it was checked with.
          </p>
        </Card>
        <ContentChanges changes={changes} />
        <Card title="The rules, to read">
          <RuleList rules={rules} groups={groups} cite={(id) => sources[id]?.citation ?? id} />
        </Card>
        {may.approve && (
          <ApproveCard approve={approveContentAction.bind(null, version, undefined)} hint={demoPassword()} />
        )}
        {languages.map((language) => (
          <LanguageCard
            key={language.id}
            {...language}
            approve={approveContentAction.bind(null, language.version, language.id)}
            hint={demoPassword()}
          />
        ))}
      </div>
    </>
  );
}

import { mg } from "#lib/domain/words/dose.ts";
import { say } from "#lib/domain/words/say.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Dose } from "#ui/dose.tsx";
import { Empty } from "#ui/empty.tsx";
import { Checkbox, RadioGroup } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { DateField, Select, TextArea, TextField } from "#ui/form/text-field.tsx";
import { Icon } from "#ui/icon.tsx";
import { LANE_TINTS } from "#ui/looks.ts";
import { Notice } from "#ui/notice.tsx";
import { Said } from "#ui/said.tsx";
import { Tag, type TagTint } from "#ui/tag.tsx";
import { TODAY } from "./samples.ts";

const TINTS: readonly TagTint[] = ["plain", "info", "ok", "caution", "danger", ...LANE_TINTS];

/** Every small part, as staff see it and as patients see it. */
export function WidgetParts() {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Card title="For staff">
        <PartList id="staff" />
      </Card>
      <div data-density="comfortable">
        <Card title="For patients">
          <PartList id="patient" />
        </Card>
      </div>
    </div>
  );
}

function PartList({ id }: { id: string }) {
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" size="lg">
          <Icon name="check" />
          Taken
        </Button>
        <Button>Not tonight</Button>
        <Button kind="danger">Stop this medicine</Button>
        <ButtonLink href="#top" kind="quiet">
          See why
        </ButtonLink>
        <Dialog title="Stop this medicine?" trigger="Open a dialog">
          <p>The dose stays as it is until you decide.</p>
        </Dialog>
      </div>
      <p>
        <Dose dose={mg(1.5)} size="hero" />
        <Said said={say`Same dose until ${TODAY}. Then ${mg(2)}.`} />
      </p>
      <div className="flex flex-wrap gap-2">
        {TINTS.map((tint) => (
          <Tag key={tint} tint={tint}>
            {tint}
          </Tag>
        ))}
      </div>
      <Notice
        kind="stop"
        title="45 mg is ten times the usual top dose."
        actions={<Button size="sm">Use 4.5 mg</Button>}
      >
        Did you mean 4.5 mg?
      </Notice>
      <Notice kind="caution" title="A pain medicine is on the list.">
        Say what you decided.
      </Notice>
      <Notice kind="info">Blood test first.</Notice>
      <Notice kind="ok" word="Saved" />
      <NumberField
        id={`${id}-n`}
        label="Dose"
        unit="mg"
        defaultValue="45"
        error="Use a dose from 0.1 to 4.5 mg."
      />
      <TextField id={`${id}-t`} label="Name" hint="As on your card." />
      <TextArea id={`${id}-a`} label="Note" optional />
      <DateField id={`${id}-d`} label="Starts" defaultValue="2026-05-21" />
      <Select
        id={`${id}-s`}
        label="Filler"
        placeholder="Choose one"
        options={[{ value: "avicel", label: "Avicel" }]}
      />
      <Checkbox label="I have read this, or someone read it to me." />
      <RadioGroup
        name={`${id}-r`}
        legend="How often?"
        options={[
          { value: "d", label: "Every day" },
          { value: "w", label: "Weekly", hint: "On the same day." },
        ]}
      />
      <Empty>Nothing is booked.</Empty>
    </div>
  );
}

import { PlanTimeline } from "#components/timeline/timeline.tsx";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { editorOf } from "#lib/modalities/editors.ts";
import { modalities } from "#lib/modalities/index.ts";
import type { Modality } from "#lib/modalities/modality.ts";
import { Card } from "#ui/card.tsx";
import { Icon } from "#ui/icon.tsx";
import { TryEditor } from "./try-editor.tsx";

type When = { startsOn: string; today: string };

/** Every room × example × face. */
export function Rooms(when: When) {
  return modalities.map((room) => <Room key={room.id} room={room} {...when} />);
}

async function Room({ room, ...when }: When & { room: Modality }) {
  // By name, so that examples never travel to a browser that did not ask for them.
  const module: Record<string, unknown> = await import(`../../lib/modalities/${room.id}/examples.ts`);
  const examples = Object.entries(module).filter(([, body]) => room.open({ shape: room.shape, body }).ok);
  return (
    <section aria-labelledby={room.id} className="grid gap-4">
      <h2 id={room.id} className="flex items-center gap-2 text-lg font-head">
        <Icon name={room.icon} />
        {room.label}
      </h2>
      {examples.map(([name, body]) => (
        <Example key={name} name={name} body={body} room={room} {...when} />
      ))}
    </section>
  );
}

async function Example({
  name,
  body,
  room,
  ...when
}: When & { name: string; body: unknown; room: Modality }) {
  const { PatientView, PrintView } = await room.ui();
  const Editor = await editorOf(room.id);
  if (!Editor) return null;
  const raw = { shape: room.shape, body };
  const marks = room.timeline(raw, parseDate(when.startsOn));
  return (
    <Card title={name} level={3}>
      <PlanTimeline marks={marks} startsOn={when.startsOn} today={when.today} weeks={16} />
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <TryEditor Editor={Editor} body={body} {...when} />
        <div className="grid content-start gap-4">
          <div data-density="comfortable" className="page rounded-lg border border-line bg-canvas p-4">
            <PatientView body={body} {...when} />
          </div>
          <div className="page overflow-x-auto rounded-lg border border-line p-4">
            <PrintView body={body} {...when} />
          </div>
        </div>
      </div>
    </Card>
  );
}

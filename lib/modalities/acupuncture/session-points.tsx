import { Checkbox, Fieldset } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select } from "#ui/form/text-field.tsx";
import { Tag } from "#ui/tag.tsx";
import { isMidline, type Point } from "./point.ts";
import { POINTS } from "./points.ts";
import type { Exception } from "./session.ts";
import type { SessionDraft } from "./session-form.ts";
import { SIDES } from "./session-terms.ts";

const SIDE_CHOICES = Object.entries(SIDES).map(([value, label]) => ({ value, label }));

/** The points of last time in view, the rest of the 42 one press away. A point that is ticked can say its own side, depth and needle. */
export function PointFields({ draft }: { draft: SessionDraft }) {
  const chosen: readonly string[] = draft.points ?? [];
  const all: readonly Point[] = POINTS;
  const first = all.filter(({ code }) => chosen.includes(code));
  const rest = all.filter(({ code }) => !chosen.includes(code));
  return (
    <Fieldset legend="Points" id="points">
      <PointBoxes points={first} draft={draft} ticked />
      <details className="mt-1" open={first.length === 0}>
        <summary className="cursor-pointer py-1">
          {first.length === 0 ? "All points" : `${rest.length} other points`}
        </summary>
        <PointBoxes points={rest} draft={draft} />
      </details>
    </Fieldset>
  );
}

type Boxes = { points: readonly Point[]; draft: SessionDraft; ticked?: boolean };
const PointBoxes = ({ points, draft, ticked = false }: Boxes) => (
  <div className="grid gap-x-6 sm:grid-cols-2">
    {points.map((point) => (
      <div key={point.code} className="group/point">
        <Checkbox
          name="points"
          value={point.code}
          defaultChecked={ticked}
          label={
            <>
              <span className="font-strong">{point.code}</span> {point.name}, {point.where}{" "}
              {point.pregnancy && <Tag tint="caution">Pregnancy</Tag>}{" "}
              {point.overLung && <Tag tint="danger">Over the lung</Tag>}
            </>
          }
        />
        {/* Seen where the point is ticked; without style sheets it is simply there, and the record drops what is not used. */}
        <div className="ml-9 hidden group-has-[input:checked]/point:block compact:ml-6">
          <OwnFields point={point} exception={draft.except?.[point.code as keyof typeof draft.except]} />
        </div>
      </div>
    ))}
  </div>
);

/** Side, depth and needle of one point, where they are not as in the rest of the visit. */
function OwnFields({ point, exception }: { point: Point; exception: Exception | undefined }) {
  const at = `except.${point.code}.`;
  return (
    <details open={exception !== undefined}>
      <summary className="cursor-pointer py-0.5 text-ink-2 compact:py-0 compact:text-xs">
        {isMidline(point.code) ? "Own depth or needle" : "Own side, depth or needle"}
        <span className="sr-only"> for {point.code}</span>
      </summary>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 pb-2">
        {!isMidline(point.code) && (
          <Select
            name={`${at}side`}
            label="Side"
            placeholder="As above"
            options={SIDE_CHOICES}
            defaultValue={exception?.side ?? ""}
          />
        )}
        <NumberField
          name={`${at}depthMm`}
          label="Depth"
          unit="mm"
          hint={`Usual: ${point.depth}.${point.overLung ? " Shallow and oblique only." : ""}`}
          defaultValue={exception?.depthMm}
        />
        <NumberField
          name={`${at}needle.diameterMm`}
          label="Needle diameter"
          unit="mm"
          defaultValue={exception?.needle?.diameterMm}
        />
        <NumberField
          name={`${at}needle.lengthMm`}
          label="Needle length"
          unit="mm"
          defaultValue={exception?.needle?.lengthMm}
        />
      </div>
    </details>
  );
}

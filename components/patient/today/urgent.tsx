import { CRISIS } from "#lib/domain/inbox/crisis.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";

/** Danger now, before anything else on the page. */
export function Urgent() {
  return (
    <section
      aria-labelledby="urgent"
      className="mb-8 rounded-r-md border-l-4 border-danger-line bg-danger-soft px-4 py-3"
    >
      <h2 id="urgent" className="font-head text-danger-ink">
        In danger now?
      </h2>
      <p>
        Call {CRISIS.emergency}. Thinking of ending your life? Call or text {CRISIS.lifeline}.
      </p>
      <div className="mt-2 grid grid-cols-2 gap-2">
        <ButtonLink href={`tel:${CRISIS.emergency}`}>
          <Icon name="phone" />
          Call {CRISIS.emergency}
        </ButtonLink>
        <ButtonLink href={`tel:${CRISIS.lifeline}`}>
          <Icon name="phone" />
          Call {CRISIS.lifeline}
        </ButtonLink>
        <ButtonLink href={`sms:${CRISIS.lifeline}`} className="col-start-2">
          Text {CRISIS.lifeline}
        </ButtonLink>
      </div>
    </section>
  );
}

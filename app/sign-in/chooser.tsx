import type { DemoPerson } from "#lib/auth/demo-people.ts";
import { Button } from "#ui/button.tsx";
import { beAction } from "./actions.ts";

/** The cast of the demo, each with a real submit button: works without JavaScript. */
export function Chooser({ people }: { people: readonly DemoPerson[] }) {
  const staff = people.filter((person) => !person.isTreated);
  const patients = people.filter((person) => person.isTreated);
  return (
    <form action={beAction} className="grid gap-8">
      <Group title="The clinic" people={staff} />
      <Group title="Patients" people={patients} />
    </form>
  );
}

function Group({ title, people }: { title: string; people: readonly DemoPerson[] }) {
  if (people.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl font-head">{title}</h2>
      <ul className="grid gap-3 @min-[36rem]:grid-cols-2">
        {people.map((person) => (
          <li
            key={person.id}
            className="flex flex-col items-start gap-2 rounded-lg border border-line bg-surface p-4"
          >
            <div className="flex-1">
              <h3 className="text-md font-head">{person.name}</h3>
              <p className="text-base text-ink-2">{person.what}</p>
              <p className="mt-1 text-base">{person.story}</p>
            </div>
            <Button type="submit" name="person" value={person.id}>
              {`Be ${person.name}`}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

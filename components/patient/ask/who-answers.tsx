import { telOf } from "#components/patient/phone.ts";
import { phrase, type Said as Sentence } from "#lib/domain/words/say.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { inText, t, tOf } from "#ui/language.tsx";
import { Said } from "#ui/said.tsx";

/** Someone to call, and for what; `text` where they also answer a text. */
export type WhoAnswersProps = {
  who: string;
  why: Sentence;
  number: string;
  text?: boolean;
  danger?: boolean;
};
/** When someone reads what was told, and who answers now. */
export type HelpLinks = { read: Sentence; numbers: readonly WhoAnswersProps[] };

/** When someone reads it, and who answers at this hour: each number is a link. */
export function WhoAnswers({ help: { read, numbers } }: { help: HelpLinks }) {
  return (
    <div className="mt-3">
      <p>
        <Said said={read} />
      </p>
      <ul className="mt-3 divide-y divide-line rounded-md border border-line bg-surface">
        {numbers.map((line) => (
          <Line key={line.number} {...line} />
        ))}
      </ul>
    </div>
  );
}

function Line({ who, why, number, text = false, danger = false }: WhoAnswersProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
      <Icon name="phone" className={danger ? "text-danger-ink" : "text-primary-ink"} />
      <p className="min-w-0 flex-1 basis-32">
        <span className="block font-strong">{tOf(who)}</span>
        <span className="block text-base text-ink-2">
          <Said said={why} />
        </span>
      </p>
      <span className="flex gap-2">
        {text && (
          <ButtonLink href={`sms:${number}`} aria-label={inText`Text ${number}, ${phrase(who)}`}>
            {t`Text`}
          </ButtonLink>
        )}
        <ButtonLink
          href={telOf(number)}
          kind={danger ? "danger" : "plain"}
          aria-label={inText`Call ${number}, ${phrase(who)}`}
          className="whitespace-nowrap"
        >
          {text ? t`Call ${number}` : number}
        </ButtonLink>
      </span>
    </li>
  );
}

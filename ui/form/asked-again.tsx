import { Notice } from "#ui/notice.tsx";
import { Checkbox } from "./choice.tsx";

/** "Is this right?": questions about what was typed, each with a tick that keeps it as it is. Nothing is ticked for the reader. */
export function AskedAgain({ questions, id = "confirmed" }: { questions: readonly string[]; id?: string }) {
  if (questions.length === 0) return null;
  return (
    <Notice kind="caution" title="Is this right?" className="scroll-mt-4">
      {questions.map((text, at) => (
        <div key={text}>
          <p>{text}</p>
          <Checkbox
            id={at === 0 ? id : `${id}-${at}`}
            name="confirmed"
            value={text}
            label="Yes, this is right"
          />
        </div>
      ))}
    </Notice>
  );
}

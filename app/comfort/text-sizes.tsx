import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import type { TextSize } from "./comfort.ts";

const SIZES: readonly { text: TextSize; name: string; look: string }[] = [
  { text: "normal", name: "Normal", look: "text-md" },
  { text: "large", name: "Large", look: "text-xl" },
  { text: "largest", name: "Largest", look: "text-2xl" },
];

/** Three sizes, each a plain button that shows itself. */
export function TextSizes({ chosen }: { chosen: TextSize }) {
  return (
    <div className="grid gap-3 @min-[21rem]:grid-cols-3">
      {SIZES.map(({ text, name, look }) => (
        <Button key={text} type="submit" name="text" value={text} aria-pressed={chosen === text} size="lg">
          {chosen === text && <Icon name="check" />}
          <span aria-hidden="true" className={`${look} font-dose`}>
            A
          </span>
          <span className="text-base">{name}</span>
        </Button>
      ))}
    </div>
  );
}

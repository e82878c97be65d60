import type { Facts } from "#lib/domain/facts/facts.ts";
import { evaluate } from "#lib/domain/rules/findings.ts";
import type { Brings, Rule } from "#lib/domain/rules/rule.ts";

/** One piece of the plan in force: an item of a part, or a part that is no pieces. */
export type Piece = { modality: string; item?: string; brings: Brings };
/** A stop that stands against a part, or against some of its items. */
export type StandingStop = {
  modality: string;
  rule: string;
  title: string;
  because: readonly string[];
  aboutOpioid: boolean;
  items?: readonly string[];
};

/** Whether a rule, by its id, is about an opioid. */
export const isAboutOpioid = (rule: string): boolean => /OPIOID|BUP-DEPOT|NALOXONE-CHALLENGE/.test(rule);

/**
 * The stops that the rules see against what is in force, with the facts as they are now, each with the pieces that it
 * stands against: those without which it goes, and those that raise it alone. What a patient told (group OUT) is not judged
 * here; it holds by a row of its own.
 */
export function standingStops(
  rules: readonly Rule[],
  facts: Facts,
  pieces: readonly Piece[],
): readonly StandingStop[] {
  const stops = rules.filter(({ severity, group }) => severity === "stop" && group !== "OUT");
  const fires = (asked: readonly Rule[], some: readonly Piece[]) =>
    evaluate(
      asked,
      facts,
      some.map(({ brings }) => brings),
    ).findings;
  const alone = fires(stops, []).map(({ rule }) => rule);
  return fires(stops, pieces).flatMap(({ rule: id, because }) => {
    const rule = stops.find((each) => each.id === id);
    // What stands without any plan is the chart's own matter, no reason against a part.
    if (!rule || alone.includes(id)) return [];
    const guilty = pieces.filter(
      (piece) =>
        fires([rule], [piece]).length > 0 ||
        fires(
          [rule],
          pieces.filter((other) => other !== piece),
        ).length === 0,
    );
    const about = guilty.length > 0 ? guilty : pieces;
    return [...Map.groupBy(about, ({ modality }) => modality)].map(([modality, of]) => {
      const items = of.flatMap(({ item }) => item ?? []);
      const whole = items.length < of.length;
      const said = { modality, rule: id, title: rule.title, because, aboutOpioid: isAboutOpioid(id) };
      return whole ? said : { ...said, items };
    });
  });
}

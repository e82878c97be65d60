import {
  noOpioidAction,
  sleepsByDayAction,
  takeBackAction,
  tellTakenAction,
  whatForAction,
} from "./actions.ts";

/** What can be told of a held medicine, bound to the person whom the page was drawn for. */
export const heldActions = (me: string) => ({
  anyway: tellTakenAction.bind(null, me),
  takeBack: takeBackAction.bind(null, me),
  noOpioid: noOpioidAction.bind(null, me),
  whatFor: whatForAction.bind(null, me),
  sleeps: sleepsByDayAction.bind(null, me),
});

/** What every form of a check-in carries: its day, and the step that it leads to. */
export function DayFields({ day, yesterday, next }: { day: string; yesterday: boolean; next: string }) {
  return (
    <>
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="next" value={next} />
      {yesterday && <input type="hidden" name="d" value="y" />}
    </>
  );
}

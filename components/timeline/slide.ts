/**
 * Keeps every label whole while the drawing scrolls: it slides along its own bar or tread to stay in view, and where
 * it cannot be shown in full it is not shown. "1.5 mg" cut at the edge would read "5 mg".
 */
export function slideLabels(frame: HTMLElement): void {
  const drawing = frame.querySelector<SVGSVGElement>("svg[role=img]");
  const rail = drawing?.previousElementSibling;
  if (!drawing || !rail) return;
  const box = drawing.getBoundingClientRect();
  const scale = box.width / drawing.viewBox.baseVal.width;
  const left = (Math.max(rail.getBoundingClientRect().right, box.left) - box.left) / scale;
  const right = (Math.min(frame.getBoundingClientRect().right, box.right) - box.left) / scale;
  const labels = [...drawing.querySelectorAll<SVGGElement>("[data-slide]")];
  // All is measured before anything moves: one layout for a scroll, not one for each label.
  const moves = labels.map((label) => {
    const rect = label.getBoundingClientRect();
    const x = (rect.left - box.left) / scale - Number(label.dataset.by ?? 0);
    return slideBy({ x, width: rect.width / scale, end: Number(label.dataset.slide), left, right });
  });
  labels.forEach((label, i) => {
    const by = moves[i] ?? null;
    label.dataset.by = String(by ?? 0);
    label.setAttribute("visibility", by === null ? "hidden" : "visible");
    label.setAttribute("transform", `translate(${by ?? 0} 0)`);
  });
}

const EDGE = 4;

/** How far a label moves to the right to be read in full between `left` and `right`; null when it cannot be. */
export function slideBy(label: {
  x: number;
  width: number;
  /** Where the label's bar or tread ends: it never slides past it. */
  end: number;
  left: number;
  right: number;
}): number | null {
  const { x, width, end, left, right } = label;
  const by = left > 0 ? Math.max(0, left + EDGE - x) : 0;
  if (x + by + width > right) return null;
  return by === 0 || x + by + width <= end ? by : null;
}

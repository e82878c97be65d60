/** The link of a click that leaves for another page of ours in this window; null for every other click. */
export function linkOfClick(event: MouseEvent): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const ours = link?.href && !link.target && !link.download && link.origin === location.origin;
  return plain && ours && !link.href.startsWith(`${location.href.split("#")[0]}#`) ? link : null;
}

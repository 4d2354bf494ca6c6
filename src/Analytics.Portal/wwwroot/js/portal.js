// Everything works without this file. It writes times as the reader's own language and time zone have them, and moves the focus to the
// heading when a page has been replaced without a reload, as a reload would have told a screen reader. It closes filter menus.
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
let shownPath = location.pathname;

function localiseTimes() {
  for (const time of document.querySelectorAll("time[datetime]")) {
    const isDay = time.dateTime.length === 10;
    // Without a zone a time is the reader's own; a day alone would be read as midnight in UTC.
    const text = (isDay ? day : moment).format(new Date(isDay ? `${time.dateTime}T00:00:00` : time.dateTime));
    if (time.textContent !== text) time.textContent = text;
  }
}

// A filter's panel closes as a menu does: by Escape, or by a press outside of it.
function closeFilters(but) {
  for (const filter of document.querySelectorAll("details.filter[open]")) {
    if (filter !== but) filter.open = false;
  }
}

document.addEventListener("pointerdown", (event) => closeFilters(event.target.closest?.("details.filter")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector("details.filter[open]");
  if (open?.contains(document.activeElement)) open.querySelector("summary").focus();
  closeFilters();
});

localiseTimes();
globalThis.Blazor?.addEventListener("enhancedload", () => {
  localiseTimes();
  if (location.pathname === shownPath) return;
  shownPath = location.pathname;
  document.querySelector("h1")?.focus({ preventScroll: true });
});

// A live page moves its address along without being sent anew; what is linked from its head is the page as it is when the link is followed.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-here]");
  if (!link) return;
  const here = location.pathname + location.search;
  link.href = link.dataset.here + (link.dataset.here.endsWith("=") ? encodeURIComponent(here) : here);
}, { capture: true });

// The marks of a chart are links in reading order; arrow keys, Home and End go from one to the next, so that Tab need not.
document.addEventListener("keydown", event => {
  const mark = event.target.closest?.(".chart__mark");
  if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = [...mark.closest(".chart__marks").querySelectorAll(".chart__mark")];
  const at = marks.indexOf(mark);
  const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
  if (next === undefined || !marks[next]) return;
  event.preventDefault();
  marks[next].focus();
});

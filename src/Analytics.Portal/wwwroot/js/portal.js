// Everything works without this file; it only writes UTC times in the reader's own zone and language.
function localiseTimes() {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  for (const time of document.querySelectorAll("time[data-utc]")) {
    time.textContent = format.format(new Date(time.dateTime));
  }
}

localiseTimes();
globalThis.Blazor?.addEventListener("enhancedload", localiseTimes);
